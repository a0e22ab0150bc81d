package tidemark.invitation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void aCodeHasFourGroupsOfFour() {
    assertTrue(Code.next().matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
    assertNotEquals(Code.next(), Code.next());
  }

  @Test
  void aCodeIsKnownHoweverItIsTyped() {
    byte[] digest = Code.digest("A01B-2345-6789-CDEF");
    assertArrayEquals(digest, Code.digest(" aoib 23456789 cdef"));
    assertFalse(Arrays.equals(digest, Code.digest("A01B-2345-6789-CDEG")));
  }
}
