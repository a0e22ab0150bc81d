package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamCodeTest {
  private static final int MANY = 2_000;

  @Test
  void everyCodeHasTheFormItsClientsCheck() {
    var codes =
        IntStream.range(0, MANY).mapToObj(_ -> TeamCode.next().text()).collect(Collectors.toSet());
    assertTrue(codes.stream().allMatch(code -> code.matches("FOCUS-[0-9A-Z]{6}")), codes::toString);
    // two of two thousand out of 36^6 are alike once in a thousand runs
    assertTrue(codes.size() >= MANY - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FOCUS-0AZ9B1", " focus-0az9b1 ", "Focus-0AZ9b1\n"})
  void itIsReadHoweverSomebodyTypedIt(String typed) {
    assertEquals("FOCUS-0AZ9B1", TeamCode.typed(typed).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FOCUS-", "FOCUS-12345", "FOCUS-1234567", "FOCUS-12_456", "0AZ9B1"})
  void whatHasAnotherFormIsNone(String typed) {
    assertTrue(TeamCode.typed(typed).isEmpty());
  }
}
