package tidemark.rest.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import tidemark.insight.Insight;
import tidemark.insight.Share;

/// The figures of an organisation.
record InsightJson(
    int days,
    Instant from,
    Instant until,
    int people,
    @JsonProperty("total_seconds") long seconds,
    @JsonProperty("session_count") long sessions,
    @JsonProperty("by_repository") List<ShareJson> repositories,
    @JsonProperty("by_person") List<ShareJson> persons,
    @JsonProperty("by_weekday") List<ShareJson> weekdays,
    @JsonProperty("by_hour") List<ShareJson> hours) {

  static InsightJson of(int days, Insight insight) {
    return new InsightJson(
        days,
        insight.from(),
        insight.until(),
        insight.people(),
        insight.total().seconds(),
        insight.total().sessions(),
        of(insight.repositories()),
        of(insight.persons()),
        of(insight.weekdays()),
        of(insight.hours()));
  }

  private static List<ShareJson> of(List<Share> shares) {
    return shares.stream().map(ShareJson::of).toList();
  }

  /// A line of a table.
  record ShareJson(
      String key,
      String label,
      @JsonProperty("total_seconds") long seconds,
      @JsonProperty("session_count") long sessions) {
    static ShareJson of(Share share) {
      return new ShareJson(share.key(), share.label(), share.seconds(), share.sessions());
    }
  }
}
