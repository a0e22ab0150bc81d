package tidemark.rest.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.journal.Offer;
import tidemark.journal.Type;
import tidemark.journal.merge.Strategy;
import tidemark.rest.Uuids;

/// The changes of an upload, taken apart: what can be read, and what cannot, with the reason.
record Changes(List<Offer> offers, List<ConflictJson> unreadable) {

  static Changes of(JsonNode changes) {
    if (!changes.isArray() && !changes.isMissingNode() && !changes.isNull()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'changes' is no list.");
    }
    List<Offer> offers = new ArrayList<>();
    List<ConflictJson> unreadable = new ArrayList<>();
    for (JsonNode change : changes) {
      try {
        offers.add(offer(change));
      } catch (Refusal refusal) {
        unreadable.add(
            new ConflictJson(
                change.path("entity_type").asText(null),
                change.path("id").asText(null),
                "invalid: " + refusal.sentence()));
      }
    }
    return new Changes(offers, unreadable);
  }

  private static Offer offer(JsonNode change) {
    String name = change.path("entity_type").asText("");
    Type type =
        TypeName.kindOf(name)
            .flatMap(Type::of)
            .orElseThrow(() -> invalid("'entity_type' is none of the known types"));
    UUID id = Uuids.of(change.path("id").textValue()).orElseThrow(() -> invalid("'id' is no UUID"));
    JsonNode updatedAt = change.path("updated_at");
    if (updatedAt.isMissingNode() || updatedAt.isNull()) {
      throw invalid("'updated_at' is missing");
    }
    Instant written = Moments.of(updatedAt);
    JsonNode data = change.path("data");
    boolean hasData = !data.isMissingNode() && !data.isNull();
    boolean deleted = change.has("deleted") ? change.path("deleted").asBoolean() : !hasData;
    return new Offer(type, id, written, deleted, hasData ? data : null, null, Strategy.NEWEST_WINS);
  }

  private static Refusal invalid(String what) {
    return new Refusal(Reason.VALUE_INVALID, what);
  }
}
