package tidemark.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.apikey.ApiKeys;

/// Where a client may show its credential, and where it may not.
final class Shown {
  private static final Set<String> NAMES = Set.of("access_token", "api_key", "apikey", "api-key");
  private static final List<String> KEYS = List.of("tdm_", "waka_");

  private Shown() {}

  /// The credential of the two headers; `Authorization` counts when both are there.
  static Optional<String> in(@Nullable String authorization, @Nullable String apiKey) {
    if (authorization != null && !authorization.isBlank()) {
      return Optional.of(ofAuthorization(authorization.strip()));
    }
    return Optional.ofNullable(apiKey).map(String::strip).filter(key -> !key.isEmpty());
  }

  /// Addresses end up in logs and histories, so a credential in one is already spilt.
  static void refuseInAddress(Map<String, List<String>> query) {
    boolean spilt =
        query.entrySet().stream()
            .anyMatch(parameter ->
                NAMES.contains(parameter.getKey().toLowerCase(Locale.ROOT))
                    || parameter.getValue().stream().anyMatch(Shown::isSpilt));
    if (spilt) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "Send the credential in a header, never in the address, and replace this one.");
    }
  }

  /// A bare UUID may be anything.
  private static boolean isSpilt(String text) {
    return KEYS.stream().anyMatch(text::startsWith);
  }

  private static String ofAuthorization(String header) {
    int blank = header.indexOf(' ');
    String scheme = (blank < 0 ? header : header.substring(0, blank)).toLowerCase(Locale.ROOT);
    String rest = blank < 0 ? "" : header.substring(blank).strip();
    String credential =
        switch (scheme) {
          case "bearer" -> rest;
          case "basic" -> ofBasic(rest);
          default -> "";
        };
    if (credential.isEmpty()) {
      throw new Refusal(Reason.CREDENTIAL_INVALID);
    }
    return credential;
  }

  /// Clients of other trackers write their key as the name or as the password.
  private static String ofBasic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      String name = colon < 0 ? pair : pair.substring(0, colon);
      return name.isEmpty() || (colon >= 0 && ApiKeys.isKey(pair.substring(colon + 1)))
          ? pair.substring(colon + 1)
          : name;
    } catch (IllegalArgumentException _) {
      throw new Refusal(Reason.CREDENTIAL_INVALID);
    }
  }
}
