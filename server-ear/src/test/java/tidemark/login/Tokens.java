package tidemark.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Looks into a token, and breaks it.
final class Tokens {
  private Tokens() {}

  static JsonNode part(String token, int index) {
    try {
      return new ObjectMapper()
          .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON in " + token, e);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The token with other claims under the old signature.
  static String withClaims(String token, String claims) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + encoded(claims) + "." + parts[2];
  }

  static String withHead(String token, String head) {
    String[] parts = token.split("\\.", -1);
    return encoded(head) + "." + parts[1] + "." + parts[2];
  }

  static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
