package tidemark.rest.sync.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.change.Kind;
import tidemark.journal.Offer;
import tidemark.journal.Type;
import tidemark.journal.merge.Strategy;
import tidemark.rest.Times;
import tidemark.rest.Uuids;

/// The body of a `POST`, taken apart.
record Sent(UUID device, @Nullable String cursor, @Nullable Instant time, List<Read> changes) {

  /// A change that can be read, or why it cannot.
  record Read(@Nullable String id, @Nullable Offer offer, @Nullable String fault) {}

  static Sent of(@Nullable JsonNode body) {
    if (body == null || !body.path("changes").isArray()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it needs a list 'changes'.");
    }
    UUID device =
        Uuids.of(body.path("device_id").textValue())
            .orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, "'device_id' is no UUID."));
    List<Read> changes = new ArrayList<>();
    for (JsonNode change : body.path("changes")) {
      changes.add(read(change));
    }
    @Nullable String time = body.path("client_time").textValue();
    return new Sent(
        device,
        body.path("cursor").textValue(),
        time == null ? null : Times.instant(time),
        changes);
  }

  List<Offer> offers() {
    return changes.stream().map(Read::offer).filter(Objects::nonNull).toList();
  }

  private static Read read(JsonNode change) {
    @Nullable String id = change.path("id").textValue();
    try {
      return new Read(id, offer(change), null);
    } catch (Refusal refusal) {
      return new Read(id, null, refusal.sentence());
    }
  }

  private static Offer offer(JsonNode change) {
    JsonNode data = change.path("data");
    boolean hasData = !data.isMissingNode() && !data.isNull();
    JsonNode base = change.path("base_usn");
    return new Offer(
        type(change.path("type").asText("")),
        Uuids.of(change.path("id").textValue()).orElseThrow(() -> invalid("'id' is no UUID")),
        Times.instant(change.path("updated_at").asText("")),
        change.path("deleted").asBoolean(false),
        hasData ? data : null,
        base.canConvertToLong() ? base.longValue() : null,
        strategy(change.path("strategy").asText("newest_wins")));
  }

  private static Type type(String name) {
    return Kind.named(name)
        .flatMap(Type::of)
        .orElseThrow(() -> invalid("'type' is none that is written here"));
  }

  private static Strategy strategy(String name) {
    try {
      return Strategy.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw invalid("'strategy' is newest_wins, local_wins or remote_wins");
    }
  }

  private static Refusal invalid(String what) {
    return new Refusal(Reason.VALUE_INVALID, what);
  }
}
