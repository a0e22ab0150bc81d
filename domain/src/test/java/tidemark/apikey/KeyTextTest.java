package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
  private static final String A = "tdm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private static final String KNOWN = A + "cCSjC3";
  private static final String UUID_KEY = "0b3ed3f6-4c1e-4b6d-9d3a-0a4d6c2f9a11";

  @Test
  void aNewKeyIsWellFormedAndUnlikeTheLast() {
    String key = KeyText.next(KeyForm.TIDEMARK);
    assertTrue(key.matches("tdm_[0-9A-Za-z]{43}"), key);
    assertTrue(KeyText.isWellFormed(key));
    assertNotEquals(key, KeyText.next(KeyForm.TIDEMARK));
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
  void aKeyForWakaTimeIsARandomUuid() {
    String key = KeyText.next(KeyForm.WAKATIME);
    assertEquals(4, UUID.fromString(key).version());
    assertTrue(KeyText.isKey(key) && KeyText.isWellFormed(key));
    assertEquals(KeyForm.WAKATIME, KeyText.formOf(KeyText.shown(key)));
    assertEquals(KeyForm.TIDEMARK, KeyText.formOf(KeyText.shown(KNOWN)));
    assertNotEquals(key, KeyText.next(KeyForm.WAKATIME));
  }

  @Test
  void whatAClientWritesBeforeTheUuidDoesNotMatter() {
    byte[] digest = KeyText.digest(UUID_KEY);
    assertArrayEquals(digest, KeyText.digest("waka_" + UUID_KEY));
    assertArrayEquals(digest, KeyText.digest(UUID_KEY.toUpperCase(Locale.ROOT)));
    assertFalse(Arrays.equals(digest, KeyText.digest(UUID_KEY.replace("11", "12"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waka_",
        "0b3ed3f6-4c1e-1b6d-9d3a-0a4d6c2f9a11",
        "0b3ed3f6-4c1e-4b6d-7d3a-0a4d6c2f9a11",
        "tdm_0b3ed3f6-4c1e-4b6d-9d3a-0a4d6c2f9a11",
        "waka_waka_0b3ed3f6-4c1e-4b6d-9d3a-0a4d6c2f9a11",
        "0b3ed3f6-4c1e-4b6d-9d3a-0a4d6c2f9a11 ",
      })
  void noOtherUuidIsAKey(String text) {
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
