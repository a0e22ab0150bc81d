package tidemark.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {
  private static final String PROOF = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_";

  private final RefreshToken token =
      new RefreshToken(UUID.fromString("01a1fea0-84ef-72eb-9aa0-611b2de1a96b"), 12, PROOF);

  @Test
  void itsTextIsReadAsItWasWritten() {
    assertEquals("tdr_01a1fea0-84ef-72eb-9aa0-611b2de1a96b_12_" + PROOF, token.text());
    assertEquals(Optional.of(token), RefreshToken.read(token.text()));
  }

  @Test
  void otherTextsAreNone() {
    for (String text :
        List.of(
            "",
            "tdr_",
            token.text() + "x",
            token.text().substring(1),
            token.text().replace("_12_", "_-1_"),
            token.text().replace("_12_", "_9999999999_"))) {
      assertEquals(Optional.empty(), RefreshToken.read(text), text);
    }
  }

  @Test
  void onlyItsOwnProofProvesIt() {
    assertTrue(token.isProvenBy(PROOF));
    assertFalse(token.isProvenBy(PROOF.replace('a', 'b')));
  }
}
