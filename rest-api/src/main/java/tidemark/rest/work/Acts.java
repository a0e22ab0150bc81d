package tidemark.rest.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.work.PrActivityJson.RejectedJson;
import tidemark.work.PullRequest;
import tidemark.work.activity.PrAct;

/// Activities as clients send them: those that make sense, and the others with the reason.
record Acts(List<PrAct> good, List<RejectedJson> rejected) {
  private static final int MOST = 100;
  private static final int LARGEST_METADATA = 10_000;
  static final String TYPES = "'comment', 'approve' or 'request_changes'";

  /// Clocks of clients are wrong by hours, not by days.
  private static final Duration AHEAD = Duration.ofDays(1);

  static PrAct one(Fields fields, Instant now) {
    Optional<PrAct> act = act(fields, now);
    fields.check();
    return act.orElseThrow();
  }

  static Acts batch(Fields fields, Instant now) {
    JsonNode list = fields.get("activities");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      throw Refusal.ofFields(Map.of("activities", "a list of 1 to " + MOST));
    }
    Acts acts = new Acts(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < list.size(); i++) {
      Fields each = new Fields(list.get(i));
      Optional<PrAct> act = act(each, now);
      if (each.wrong().isEmpty()) {
        acts.good.add(act.orElseThrow());
      } else {
        acts.rejected.add(new RejectedJson(i, Refusal.ofFields(each.wrong()).sentence()));
      }
    }
    if (acts.good.isEmpty()) {
      throw Refusal.ofFields(Map.of("activities", "at least one that can be right"));
    }
    return acts;
  }

  int received() {
    return good.size() + rejected.size();
  }

  private static Optional<PrAct> act(Fields fields, Instant now) {
    PullRequest about = fields.pullRequest();
    @Nullable Long session = fields.number("session_id");
    @Nullable String metadata = metadata(fields);
    Instant at = Objects.requireNonNullElse(fields.time("created_at", now.plus(AHEAD)), now);
    Optional<PrAct.Type> type = PrAct.Type.named(fields.get("activity_type").asText(""));
    if (type.isEmpty()) {
      fields.isWrong("activity_type", TYPES);
    }
    return type.map(known -> new PrAct(known, about, session, metadata, at));
  }

  private static @Nullable String metadata(Fields fields) {
    JsonNode metadata = fields.get("metadata");
    if (metadata.isMissingNode() || metadata.isNull()) {
      return null;
    }
    String text = Json.text(metadata);
    if (!metadata.isObject() || text.length() > LARGEST_METADATA) {
      fields.isWrong("metadata", "an object of at most " + LARGEST_METADATA + " characters");
    }
    return text;
  }
}
