package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Reason;
import tidemark.Refusal;

class ShownTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Bearer tdm_a,       none,    tdm_a",
        "bearer   a.b.c,     none,    a.b.c",
        "none,               tdm_a,   tdm_a",
        "'',                 ' tdm_a ', tdm_a",
        "Bearer tdm_a,       tdm_b,   tdm_a",
        "none,               '',      none",
        "none,               none,    none",
      })
  void theCredentialIsInOneOfTwoHeaders(String authorization, String apiKey, String shown) {
    assertEquals(Optional.ofNullable(shown), Shown.in(authorization, apiKey));
  }

  @ParameterizedTest
  @CsvSource({
    "tdm_a:, tdm_a",
    "tdm_a:x, tdm_a",
    "ada:tdm_a, tdm_a",
    ":tdm_a, tdm_a",
    "tdm_a, tdm_a"
  })
  void aKeyMayBeNameOrPassword(String pair, String shown) {
    assertEquals(Optional.of(shown), Shown.in("Basic " + base64(pair), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Digest tdm_a", "tdm_a", "Basic ***"})
  void anythingElseIsRefused(String authorization) {
    Refusal refusal = assertThrows(Refusal.class, () -> Shown.in(authorization, "tdm_a"));
    assertEquals(Reason.CREDENTIAL_INVALID, refusal.reason());
  }

  @ParameterizedTest
  @CsvSource({"access_token, x", "API_KEY, x", "key, tdm_a"})
  void aCredentialInTheAddressIsRefused(String name, String value) {
    assertThrows(Refusal.class, () -> Shown.refuseInAddress(Map.of(name, List.of(value))));
  }

  @Test
  void otherParametersPass() {
    assertDoesNotThrow(() -> Shown.refuseInAddress(Map.of("limit", List.of("10"))));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
