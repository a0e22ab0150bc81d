package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
  private static final String A = "tdm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private static final String KNOWN = A + "cCSjC3";

  @Test
  void aNewKeyIsWellFormedAndUnlikeTheLast() {
    String key = KeyText.next();
    assertTrue(key.matches("tdm_[0-9A-Za-z]{43}"), key);
    assertTrue(KeyText.isWellFormed(key));
    assertNotEquals(key, KeyText.next());
  }

  /// The checksum is CRC-32 in base 62, the lowest digit first, computed by hand.
  @Test
  void aKeyOfSomebodyElsesHandIsWellFormed() {
    assertTrue(KeyText.isWellFormed(KNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tdm_",
        A,
        A + "000000",
        A + "cCSjC30",
        "TDM_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAcCSjC3",
        "tdm_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAcCSjC3",
        " tdm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAcCSjC3",
      })
  void aMistypedKeyIsNone(String text) {
    assertFalse(KeyText.isWellFormed(text));
  }

  @Test
  void twelveCharactersAreShown() {
    assertEquals("tdm_AAAAAAAA", KeyText.shown(KNOWN));
  }

  @Test
  void theDigestIsSha256() {
    assertEquals(
        "5189713ee23a8c1d7a58f89e6761124745ff047ba49bb2d9504c7d696dbb7efa",
        HexFormat.of().formatHex(KeyText.digest(KNOWN)));
  }
}
