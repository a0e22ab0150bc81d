package tidemark.json;

import com.fasterxml.jackson.databind.JsonNode;

/// Data that a client has encrypted: `{"$enc": …}`. The server keeps it as it came and looks no
/// further; `docs/encryption.md` says what clients write there.
public final class Encrypted {
  private static final String MEMBER = "$enc";
  private static final String QUOTED = "\"" + MEMBER + "\"";

  private Encrypted() {}

  public static boolean is(JsonNode data) {
    return data.isObject() && data.has(MEMBER);
  }

  /// The same of JSON that was not read yet.
  public static boolean is(String json) {
    return json.contains(QUOTED) && is(Json.read(json));
  }
}
