package tidemark.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.Micros;
import tidemark.json.Encrypted;
import tidemark.json.Json;

/// The typed columns of each type, and what of a record's data goes into them.
final class Columns {
  private static final String TEXT = "text";
  private static final String TIME = "timestamptz";
  private static final String NUMBER = "double precision";
  private static final int LAST_YEAR = 9999;

  private static final Map<Type, Map<String, String>> TYPED =
      Map.of(
          Type.ASSESSMENT_ENTRY,
          Map.of("assessment_type", TEXT, "score", NUMBER, "severity", TEXT, "taken_at", TIME),
          Type.MOOD_ENTRY,
          Map.of("value", NUMBER, "note", TEXT, "activities", "uuid[]", "recorded_at", TIME),
          Type.MOOD_ACTIVITY,
          Map.of("label", TEXT, "color_hex", TEXT, "icon", TEXT),
          Type.SCHEDULE,
          Map.of(
              "assessment_type",
              TEXT,
              "frequency",
              TEXT,
              "enabled",
              "boolean",
              "next_due_at",
              TIME));

  private Columns() {}

  /// Each name put into a pattern, with its type as the second argument.
  static String each(Type type, String pattern) {
    return of(type).entrySet().stream()
        .map(column -> pattern.formatted(column.getKey(), column.getValue()))
        .collect(Collectors.joining());
  }

  /// The row of a record, as one JSON object.
  static ObjectNode document(Row row) {
    ObjectNode document =
        Json.object()
            .put("id", row.key().id().toString())
            .put("digest", row.version().digest())
            .put("edited_at", Micros.instant(row.version().at()).toString())
            .put("edited_by", row.version().device().toString());
    if (row.version().deleted()) {
      return document.put("deleted_at", Micros.instant(row.version().at()).toString());
    }
    JsonNode data = Json.read(String.valueOf(row.data()));
    document.set("data", data);
    if (!Encrypted.is(data)) {
      of(row.key().type()).forEach((name, type) -> put(document, name, type, data.path(name)));
    }
    return document;
  }

  private static void put(ObjectNode document, String name, String type, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    switch (type) {
      case NUMBER -> document.put(name, value.doubleValue());
      case TIME -> time(value.asText()).ifPresent(time -> document.put(name, time));
      default -> document.set(name, value);
    }
  }

  private static Optional<String> time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      boolean isStorable = time.getYear() > 1 && time.getYear() < LAST_YEAR;
      return isStorable ? Optional.of(time.toString()) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> of(Type type) {
    return Objects.requireNonNull(TYPED.get(type));
  }
}
