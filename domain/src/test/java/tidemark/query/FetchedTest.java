package tidemark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tidemark.query.function.Shelf;
import tidemark.query.function.Source;
import tidemark.query.language.Stretch;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Period;

class FetchedTest {
  private final List<Period> read = new ArrayList<>();
  private Source store = Shelf.empty().with("b", "0 1 {}");

  private Source fetched(long... ends) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      stretches.add(new Stretch(period(ends[i], ends[i + 1]), "", ""));
    }
    return new Fetched(stretches, this::reading, store::buckets);
  }

  private Optional<List<Activity>> reading(String bucket, Period period) {
    read.add(period);
    return store.events(bucket, period);
  }

  private static Period period(long from, long to) {
    return new Period(Shelf.ZERO + from, Shelf.ZERO + to);
  }

  @Test
  void neighboursAreReadOnce() {
    Source days = fetched(0, 10, 10, 20, 20, 30);
    days.events("b", period(0, 10));
    days.events("b", period(20, 30));
    days.events("b", period(5, 15));
    assertEquals(List.of(period(0, 30)), read);
  }

  @Test
  void periodsFarApartAreReadAlone() {
    Source days = fetched(0, 10, 1_000, 1_010);
    days.events("b", period(0, 10));
    days.events("b", period(1_000, 1_010));
    assertEquals(List.of(period(0, 10), period(1_000, 1_010)), read);
  }

  @Test
  void whatNobodyAskedForAtFirstIsReadWhenSomebodyDoes() {
    fetched(0, 10).events("b", period(5, 50));
    assertEquals(List.of(period(5, 50)), read);
  }

  @Test
  void bucketThatIsMissingIsAskedForOnce() {
    Source days = fetched(0, 10, 10, 20);
    assertTrue(days.events("no", period(0, 10)).isEmpty());
    assertTrue(days.events("no", period(10, 20)).isEmpty());
    assertEquals(1, read.size());
  }

  @Test
  void cutIsWhatReadingAloneGives() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<Activity> events = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long start = Shelf.ZERO + random.nextInt(100);
        events.add(new Activity(i + 1, start, random.nextInt(round % 2 == 0 ? 3 : 60), Data.EMPTY));
      }
      store = Shelf.empty().with("b", events);
      Source shared = fetched(0, 100);
      for (int i = 0; i < 10; i++) {
        Period period = period(random.nextInt(101), random.nextInt(101));
        List<Activity> alone =
            period.from() > period.to() ? List.of() : store.events("b", period).orElseThrow();
        assertEquals(alone, shared.events("b", period).orElseThrow(), period + " of " + events);
      }
    }
  }
}
