package tidemark.rest.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import tidemark.Micros;
import tidemark.usage.Question;
import tidemark.usage.Share;
import tidemark.usage.Spent;

/// Where the time went. `more` is the time of the shares that are left out.
public record UsageJson(
    String by,
    String start,
    String end,
    @JsonProperty("total_seconds") BigDecimal total,
    List<ShareJson> shares,
    @JsonProperty("more_seconds") BigDecimal more) {

  /// A name in one word, its parts, and its time.
  public record ShareJson(String name, List<String> path, BigDecimal seconds) {
    static ShareJson of(Share share) {
      return new ShareJson(
          String.join(" > ", share.name()), share.name(), Micros.seconds(share.micros()));
    }
  }

  static UsageJson of(Question question, Spent spent, int limit) {
    List<Share> shares = spent.shares();
    List<Share> shown = shares.subList(0, Math.min(limit, shares.size()));
    long more = shares.stream().skip(limit).mapToLong(Share::micros).sum();
    return new UsageJson(
        question.by().iterator().next().text(),
        question.from().toString(),
        question.to().toString(),
        Micros.seconds(spent.micros()),
        shown.stream().map(ShareJson::of).toList(),
        Micros.seconds(more));
  }
}
