package tidemark.client.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/// JSON whose numbers stay what they are: 1 and 1.0 are two things.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw new Malformed("The text is empty where JSON was expected.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Malformed("This is not JSON: " + e.getOriginalMessage());
    }
  }

  /// An object; anything else is malformed.
  public static ObjectNode readObject(String text) {
    if (read(text) instanceof ObjectNode object) {
      return object;
    }
    throw new Malformed("A JSON object was expected.");
  }

  public static String pretty(JsonNode node) {
    return node.toPrettyString();
  }

  /// The same text for equal data, whatever the order of its members.
  public static String canonical(JsonNode node) {
    return sorted(node).toString();
  }

  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        ObjectNode sorted = object();
        members.forEach((name, value) -> sorted.set(name, sorted(value)));
        yield sorted;
      }
      case ArrayNode array -> {
        ArrayNode sorted = array();
        array.forEach(element -> sorted.add(sorted(element)));
        yield sorted;
      }
      default -> node;
    };
  }
}
