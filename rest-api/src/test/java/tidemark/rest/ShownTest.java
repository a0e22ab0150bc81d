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
import tidemark.Reason;
import tidemark.Refusal;

class ShownTest {
  @Test
  void bearerIsReadWhateverItsCase() {
    assertEquals(Optional.of("tdm_x"), Shown.in("bEARER  tdm_x ", null));
  }

  @Test
  void theKeyHeaderIsReadToo() {
    assertEquals(Optional.of("tdm_x"), Shown.in(null, " tdm_x "));
    assertEquals(Optional.empty(), Shown.in(" ", " "));
  }

  @Test
  void basicMayHoldTheKeyOnEitherSide() {
    assertEquals(Optional.of("tdm_x"), Shown.in(basic("tdm_x"), null));
    assertEquals(Optional.of("tdm_x"), Shown.in(basic("tdm_x:"), null));
    assertEquals(Optional.of("tdm_x"), Shown.in(basic(":tdm_x"), null));
    assertEquals(Optional.of("tdm_x"), Shown.in(basic("ada:tdm_x"), null));
    String uuid = "0b3ed3f6-4c1e-4b6d-9d3a-0a4d6c2f9a11";
    for (String pair : List.of(uuid, uuid + ":", ":" + uuid, "ada:" + uuid, uuid + ":x")) {
      assertEquals(Optional.of(uuid), Shown.in(basic(pair), null), pair);
    }
  }

  @Test
  void whatIsNoCredentialIsInvalidRatherThanMissing() {
    for (String header : List.of("Bearer", "Digest x", "Basic %%%", "tdm_x")) {
      Refusal refusal = assertThrows(Refusal.class, () -> Shown.in(header, null), header);
      assertEquals(Reason.CREDENTIAL_INVALID, refusal.reason());
    }
  }

  @Test
  void aCredentialInTheAddressIsRefused() {
    assertThrows(
        Refusal.class, () -> Shown.refuseInAddress(Map.of("API_Key", List.of("whatever"))));
    assertThrows(Refusal.class, () -> Shown.refuseInAddress(Map.of("x", List.of("tdm_x"))));
    assertThrows(Refusal.class, () -> Shown.refuseInAddress(Map.of("x", List.of("waka_x"))));
    assertDoesNotThrow(() -> Shown.refuseInAddress(Map.of("limit", List.of("1"))));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
