package tidemark.journal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tidemark.json.Json;

/// A JSON Schema, and whether a document keeps to it.
public final class Schema {
  private static final Set<String> WORDS =
      Set.of(
          "$schema",
          "title",
          "description",
          "type",
          "format",
          "enum",
          "required",
          "properties",
          "items",
          "minimum",
          "maximum",
          "maxLength",
          "maxItems");
  private static final int UUID_LENGTH = 36;

  private final String text;
  private final JsonNode root;

  private Schema(String text) {
    this.text = text;
    this.root = Json.read(text);
    requireKnownWords(root);
  }

  /// The one in the file of this name.
  public static Schema named(String name) {
    try (InputStream file = Schema.class.getResourceAsStream("/schemas/" + name + ".json")) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new Schema(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text() {
    return text;
  }

  /// The first thing that is wrong, as the end of a sentence: `'value' is missing`.
  public Optional<String> fault(JsonNode document) {
    return faults(root, document, "data").findFirst();
  }

  private static Stream<String> faults(JsonNode schema, JsonNode value, String path) {
    if (!isOfType(schema.path("type"), value)) {
      return Stream.of("'" + path + "' has the wrong type");
    }
    JsonNode allowed = schema.path("enum");
    if (!allowed.isMissingNode() && values(allowed).noneMatch(value::equals)) {
      return Stream.of("'" + path + "' is none of " + allowed);
    }
    return Stream.of(
            ofSize(schema, value, path),
            ofFormat(schema, value, path),
            ofMembers(schema, value, path),
            ofItems(schema, value, path))
        .flatMap(faults -> faults);
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    return switch (type.getNodeType()) {
      case STRING -> isOf(type.textValue(), value);
      case ARRAY -> values(type).anyMatch(one -> isOf(one.textValue(), value));
      default -> true;
    };
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalStateException("a schema knows no type " + type);
    };
  }

  private static Stream<String> ofSize(JsonNode schema, JsonNode value, String path) {
    boolean isTooLong =
        value.isTextual() && value.textValue().length() > limit(schema, "maxLength");
    boolean isTooMany = value.isArray() && value.size() > limit(schema, "maxItems");
    boolean isOutside =
        value.isNumber()
            && (value.doubleValue() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                || value.doubleValue() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY));
    if (isTooLong || isTooMany) {
      return Stream.of("'" + path + "' is too long");
    }
    return isOutside ? Stream.of("'" + path + "' is out of range") : Stream.empty();
  }

  /// Times are for the client that wrote them: they are kept in any form.
  private static Stream<String> ofFormat(JsonNode schema, JsonNode value, String path) {
    boolean isNoUuid =
        schema.path("format").asText().equals("uuid")
            && !(value.isTextual() && isUuid(value.textValue()));
    return isNoUuid ? Stream.of("'" + path + "' is no UUID") : Stream.empty();
  }

  private static boolean isUuid(String text) {
    return text.length() == UUID_LENGTH
        && text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  }

  private static Stream<String> ofMembers(JsonNode schema, JsonNode value, String path) {
    Stream<String> missing =
        values(schema.path("required"))
            .map(JsonNode::textValue)
            .filter(name -> value.isObject() && !value.has(name))
            .map(name -> "'" + path + "." + name + "' is missing");
    Stream<String> wrong =
        schema.path("properties").properties().stream()
            .filter(p -> value.has(p.getKey()))
            .flatMap(p -> faults(p.getValue(), value.path(p.getKey()), path + "." + p.getKey()));
    return Stream.concat(missing, wrong);
  }

  private static Stream<String> ofItems(JsonNode schema, JsonNode value, String path) {
    return schema.has("items") && value.isArray()
        ? IntStream.range(0, value.size())
            .boxed()
            .flatMap(i -> faults(schema.path("items"), value.get(i), path + "[" + i + "]"))
        : Stream.empty();
  }

  private static Stream<JsonNode> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static int limit(JsonNode schema, String word) {
    return schema.path(word).asInt(Integer.MAX_VALUE);
  }

  private static void requireKnownWords(JsonNode schema) {
    schema
        .fieldNames()
        .forEachRemaining(word -> {
          if (!WORDS.contains(word)) {
            throw new IllegalStateException("a schema says " + word + ", which is not checked");
          }
        });
    schema.path("properties").forEach(Schema::requireKnownWords);
    if (schema.has("items")) {
      requireKnownWords(schema.path("items"));
    }
  }
}
