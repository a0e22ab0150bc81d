package tidemark.focus.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.focus.statistics.TeamFigures.OfMember;
import tidemark.team.sharing.Sharing;

class TeamFiguresTest {
  private static final UUID ADA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID LINUS = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final Sharing USUAL = new Sharing(true, true, false);

  private final Tally.Member ada = new Tally.Member(ADA, "Ada", USUAL);
  private final Tally.Member linus = new Tally.Member(LINUS, "Linus", USUAL);
  private final TeamFigures figures =
      figures(
          new Tally(ada, 1, 2, 3_000),
          new Tally(ada, 7, 1, 600),
          new Tally(linus, 1, 1, 1_500),
          new Tally(linus, 3, 3, 4_500));

  @Test
  void theTotalIsWhatAllHaveShown() {
    assertEquals(new Total(7, 9_600), figures.total());
  }

  @Test
  void whoHasShownMostComesFirst() {
    assertEquals(
        List.of(
            new OfMember(LINUS, "Linus", 4L, 6_000L, null),
            new OfMember(ADA, "Ada", 3L, 3_600L, null)),
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
    assertEquals(Optional.empty(), figures().bestDay());
  }

  @Test
  void whatIsNotShownIsNull() {
    var shy = new Tally.Member(ADA, "Ada", new Sharing(false, true, true));
    var counting = new Tally.Member(LINUS, "Linus", new Sharing(true, false, true));
    assertEquals(
        List.of(new OfMember(LINUS, "Linus", null, 600L, 0), new OfMember(ADA, "Ada", 2L, null, 3)),
        figures(new Tally(shy, 1, 2, 0), new Tally(counting, 2, 0, 600)).members());
  }

  @Test
  void noDayIsBestWhereNobodyShowsTime() {
    var shy = new Tally.Member(ADA, "Ada", new Sharing(false, true, false));
    assertEquals(Optional.empty(), figures(new Tally(shy, 1, 2, 0)).bestDay());
  }

  private static TeamFigures figures(Tally... tallies) {
    return TeamFigures.of(Instant.EPOCH, List.of(tallies), Map.of(ADA, 3));
  }
}
