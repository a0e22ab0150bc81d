package tidemark.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.query.Query;
import tidemark.query.language.Stretch;
import tidemark.query.value.Period;
import tidemark.rest.Times;

/// Reads a request.
final class Asked {
  private static final int MOST_PERIODS = 1_000;

  private Asked() {}

  static Query of(@Nullable JsonNode body, String name) {
    if (body == null || !body.isObject()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "a query is a JSON object.");
    }
    List<String> periods = texts(body, "timeperiods");
    if (periods.size() > MOST_PERIODS) {
      throw new Refusal(
          Reason.VALUE_INVALID, "A query has at most " + MOST_PERIODS + " 'timeperiods'.");
    }
    String program = String.join("\n", texts(body, "query"));
    if (!isWhole(program)) {
      throw new Refusal(Reason.VALUE_INVALID, "The query holds half a character.");
    }
    return new Query(program, periods.stream().map(Asked::stretch).toList(), name);
  }

  private static List<String> texts(JsonNode body, String member) {
    JsonNode list = body.path(member);
    List<String> texts = new ArrayList<>(list.size());
    list.forEach(item -> {
      if (item.isTextual()) {
        texts.add(item.textValue());
      }
    });
    if (!list.isArray() || texts.size() < list.size()) {
      throw new Refusal(Reason.VALUE_INVALID, "A query needs '" + member + "', a list of texts.");
    }
    return texts;
  }

  private static Stretch stretch(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      throw new Refusal(
          Reason.VALUE_INVALID, "A period is written '<start>/<end>', two times and a slash.");
    }
    Period period = new Period(moment(ends[0]), moment(ends[1]));
    return new Stretch(period, ends[0], ends[1]);
  }

  private static long moment(String text) {
    return Micros.of(Times.instant(text));
  }

  private static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
