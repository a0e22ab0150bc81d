package tidemark.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of the house, held against the house.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
  private final House house = House.ours();

  /// Every law there is.
  static List<Law> laws() {
    return Stream.of(
            Walls.LAWS, Doors.LAWS, Shapes.LAWS, Places.LAWS, Tables.LAWS, Words.LAWS, Habits.LAWS)
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyLawIsKept(Law law) {
    assertEquals(List.of(), law.breaches().apply(house));
  }
}
