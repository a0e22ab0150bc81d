package tidemark.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Reason;
import tidemark.Refusal;

class WaysTest {
  private static final String HOME = "https://tidemark.example";

  @Test
  void bothWaysAreOpenUnlessSaidOtherwise() {
    Ways ways = Ways.of("yes", " Open ", HOME);
    assertDoesNotThrow(ways::requirePasswords);
    assertDoesNotThrow(ways::requireRegistration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed", "no", "", "opened"})
  void whateverIsNotOpenIsClosed(String word) {
    Ways ways = Ways.of("yes", word, HOME);
    assertDoesNotThrow(ways::requirePasswords);
    Refusal refusal = assertThrows(Refusal.class, ways::requireRegistration);
    assertEquals(Reason.REGISTRATION_CLOSED, refusal.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "off", "", "true"})
  void whateverIsNotYesTakesNoPasswordsAndSaysWhereToGo(String word) {
    Ways ways = Ways.of(word, "open", HOME);
    assertDoesNotThrow(ways::requireRegistration);
    Refusal refusal = assertThrows(Refusal.class, ways::requirePasswords);
    assertEquals(Reason.PASSWORD_LOGIN_OFF, refusal.reason());
    assertTrue(refusal.sentence().contains(HOME + "/portal/"), refusal.sentence());
  }
}
