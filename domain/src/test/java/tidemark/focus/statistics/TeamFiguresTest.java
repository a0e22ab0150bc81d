package tidemark.focus.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamFiguresTest {
  private static final UUID ADA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID LINUS = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  private final TeamFigures figures =
      TeamFigures.of(
          Instant.EPOCH,
          List.of(
              new Tally(ADA, "Ada", 1, 2, 3_000),
              new Tally(ADA, "Ada", 7, 1, 600),
              new Tally(LINUS, "Linus", 1, 1, 1_500),
              new Tally(LINUS, "Linus", 3, 3, 4_500)));

  @Test
  void theTotalIsWhatAllHaveShown() {
    assertEquals(new Total(7, 9_600), figures.total());
  }

  @Test
  void whoHasShownMostComesFirst() {
    assertEquals(
        List.of(
            new TeamFigures.OfMember(LINUS, "Linus", new Total(4, 6_000)),
            new TeamFigures.OfMember(ADA, "Ada", new Total(3, 3_600))),
        figures.members());
  }

  @Test
  void everyDayOfTheWeekIsThere() {
    assertEquals(List.of(DayOfWeek.values()), List.copyOf(figures.weekdays().keySet()));
    assertEquals(new Total(3, 4_500), figures.weekdays().get(DayOfWeek.MONDAY));
    assertEquals(new Total(0, 0), figures.weekdays().get(DayOfWeek.TUESDAY));
  }

  @Test
  void theBestDayIsTheEarlierOfTwo() {
    assertEquals(Optional.of(DayOfWeek.MONDAY), figures.bestDay());
    assertEquals(Optional.empty(), TeamFigures.of(Instant.EPOCH, List.of()).bestDay());
  }
}
