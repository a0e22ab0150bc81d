package tidemark.journal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
  private static final long SCHEDULES = Long.getLong("tidemark.schedules", 1_000_000);
  private static final long UNTIL_NOTICED = 200_000;
  private static final int PARTS = 8;

  @Test
  void everyScheduleEndsInAgreement() {
    List<String> wrong =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> first(Breach.NONE, part * (SCHEDULES / PARTS), SCHEDULES / PARTS))
            .filter(Objects::nonNull)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void leavingOutARuleIsNoticed(Breach breach) {
    assertTrue(first(breach, 0, UNTIL_NOTICED) != null, breach + " does no harm");
  }

  private static @Nullable String first(Breach breach, long from, long count) {
    Simulation simulation = new Simulation(breach);
    return LongStream.range(from, from + count)
        .mapToObj(seed -> told(seed, simulation.run(seed)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String told(long seed, @Nullable String wrong) {
    return wrong == null ? null : "schedule " + seed + " ends with " + wrong;
  }
}
