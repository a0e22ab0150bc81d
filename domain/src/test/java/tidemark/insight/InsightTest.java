package tidemark.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InsightTest {
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-31T00:00:00Z");
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID LINUS = new UUID(0, 2);

  private final Insight insight =
      Insight.of(
          FROM,
          UNTIL,
          3,
          List.of(
              effort(ADA, "acme/Tide", "2026-03-28T23:30:00Z[Europe/Berlin]", 60),
              effort(ADA, "acme/tide", "2026-03-29T22:30:00Z[Europe/Berlin]", 40),
              effort(LINUS, "acme/shore", "2026-03-30T10:30:00Z[Pacific/Kiritimati]", 500)));

  @Test
  void totalIsTheSumOfEverything() {
    assertEquals(600, insight.total().seconds());
    assertEquals(3, insight.total().sessions());
    for (List<Share> table :
        List.of(insight.repositories(), insight.persons(), insight.weekdays(), insight.hours())) {
      assertEquals(600, table.stream().mapToLong(Share::seconds).sum());
      assertEquals(3, table.stream().mapToLong(Share::sessions).sum());
    }
  }

  @Test
  void repositorysNameMeansTheSameInCapitals() {
    assertEquals(
        List.of(
            new Share("acme/shore", "acme/shore", 500, 1),
            new Share("acme/tide", "acme/Tide", 100, 2)),
        insight.repositories());
  }

  @Test
  void weekdayAndHourAreThoseOnTheWall() {
    assertEquals(7, insight.weekdays().size());
    assertEquals(24, insight.hours().size());
    assertEquals(new Share("7", "Sunday", 60, 1), insight.weekdays().getLast());
    assertEquals(new Share("1", "Monday", 40, 1), insight.weekdays().getFirst());
    assertEquals(new Share("2", "Tuesday", 500, 1), insight.weekdays().get(1));
    assertEquals(new Share("0", "00:00", 600, 3), insight.hours().getFirst());
  }

  @Test
  void nobodyIsNothing() {
    Insight nothing = Insight.of(FROM, UNTIL, 0, List.of());
    assertEquals(0, nothing.total().sessions());
    assertEquals(List.of(), nothing.persons());
    assertEquals(24, nothing.hours().size());
  }

  private static Effort effort(UUID person, String repository, String start, long seconds) {
    return new Effort(person, "name", repository, ZonedDateTime.parse(start), seconds);
  }
}
