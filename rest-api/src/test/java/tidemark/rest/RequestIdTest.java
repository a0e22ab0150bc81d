package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestIdTest {
  @Test
  void aHarmlessNameIsKept() {
    assertEquals("abc-12345", RequestId.choose("abc-12345"));
  }

  @Test
  void whatCouldForgeALogLineIsReplaced() {
    for (String name :
        List.of("short", "with blank x", "line\nbreak-1", "ü".repeat(10), "a".repeat(65))) {
      assertNotEquals(name, RequestId.choose(name));
    }
  }
}
