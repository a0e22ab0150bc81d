package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;
import tidemark.query.value.Data;

/// Window titles without what changes every second.
final class Titles {
  private static final Pattern COUNT = Pattern.compile("^\\([0-9]+\\)\\s*");
  private static final Pattern FRAMES = Pattern.compile("FPS:\\s++[0-9.]++");
  private static final Pattern DOT = Pattern.compile("^[●*]\\s*");

  private Titles() {}

  static Data simplify(Data data, String key) {
    JsonNode value = data.get(key);
    if (value == null || !value.isTextual()) {
      return data;
    }
    String title = COUNT.matcher(value.textValue()).replaceFirst("");
    if (key.equals("title") && data.get("app") != null) {
      title = FRAMES.matcher(title).replaceAll("FPS: ...");
      title = DOT.matcher(title).replaceFirst("");
    }
    return title.equals(value.textValue()) ? data : data.with(Map.of(key, TextNode.valueOf(title)));
  }
}
