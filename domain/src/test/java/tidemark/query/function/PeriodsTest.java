package tidemark.query.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// `a` and `b` are what the events say; times in seconds.
class PeriodsTest {
  private static final String A = "{\"x\":\"a\"}";
  private static final String B = "{\"x\":\"b\"}";

  private static Shelf window(String... events) {
    return Shelf.empty().with("w", events);
  }

  @Test
  void floodOfNothingIsNothing() {
    assertEquals("", window().returned("flood(query_bucket(\"w\"))"));
    assertEquals("", window().returned("flood([])"));
  }

  @Test
  void floodSharesAGapBetweenDifferentNeighbours() {
    assertEquals(
        "#1 0 12 " + A + "\n#2 12 8 " + B,
        window("0 10 " + A, "14 6 " + B).returned("flood(query_bucket(\"w\"))"));
  }

  @Test
  void floodKeepsAGapOfFiveSeconds() {
    assertEquals(
        "#1 0 10 " + A + "\n#2 15 5 " + B,
        window("0 10 " + A, "15 5 " + B).returned("flood(query_bucket(\"w\"))"));
    assertEquals(
        "#1 0 10 " + A + "\n#2 15 5 " + A,
        window("0 10 " + A, "15 5 " + A).returned("flood(query_bucket(\"w\"))"));
    assertEquals(
        "#1 0 12.499999 " + A + "\n#2 12.5 7.499999 " + B,
        window("0 10 " + A, "14.999999 5 " + B).returned("flood(query_bucket(\"w\"))"));
  }

  @Test
  void floodMakesEqualNeighboursOne() {
    assertEquals(
        "#1 0 30 " + A,
        window("0 10 " + A, "14.999 5.001 " + A, "20 10 " + A)
            .returned("flood(query_bucket(\"w\"))"));
    assertEquals(
        "#1 0 20 " + A,
        window("0 20 " + A, "5 5 " + A).returned("flood(query_bucket(\"w\"))"),
        "one inside the other");
    assertEquals(
        "#1 0 20 {\"n\":1,\"m\":2}",
        window("0 10 {\"n\":1,\"m\":2}", "10 10 {\"m\":2.0,\"n\":1}")
            .returned("flood(query_bucket(\"w\"))"),
        "however they are written");
  }

  @Test
  void floodLeavesOverlapsOfDifferentEvents() {
    assertEquals(
        "#1 0 20 " + A + "\n#2 5 5 " + B,
        window("0 20 " + A, "5 5 " + B).returned("flood(query_bucket(\"w\"))"));
  }

  @Test
  void floodKeepsEventsWithoutDuration() {
    assertEquals(
        "#1 0 1 " + A + "\n#2 1 2 " + B + "\n#3 3 1 " + A,
        window("0 0 " + A, "2 0 " + B, "4 0 " + A).returned("flood(query_bucket(\"w\"))"));
  }

  @Test
  void floodMovesTheNextStartBeforeItLooksFurther() {
    // b begins at 11 instead of 12, still ends at 20, and shares the gap behind it as well
    assertEquals(
        "#1 0 11 " + A + "\n#2 11 10 " + B + "\n#3 21 9 " + A,
        window("0 10 " + A, "12 8 " + B, "22 8 " + A).returned("flood(query_bucket(\"w\"))"));
  }

  @Test
  void intersectionCutsEventsIntoThePiecesInside() {
    Shelf shelf =
        window("0 100 " + A, "100 50 " + B).with("f", "10 10 {}", "90 20 {}", "140 99 {}");
    assertEquals(
        "#1 10 10 " + A + "\n#1 90 10 " + A + "\n#2 100 10 " + B + "\n#2 140 10 " + B,
        shelf.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"f\"))"));
  }

  @Test
  void intersectionWithNothingIsNothing() {
    Shelf shelf = window("0 10 " + A).with("none");
    assertEquals(
        "", shelf.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"none\"))"));
    assertEquals("", shelf.returned("filter_period_intersect([], query_bucket(\"w\"))"));
  }

  @Test
  void touchingIsNoIntersectionAndNeitherIsAMoment() {
    Shelf shelf = window("0 10 " + A, "15 0 " + B, "20 5 " + A).with("f", "10 10 {}");
    assertEquals(
        "", shelf.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"f\"))"));
    Shelf moment = window("0 10 " + A).with("f", "5 0 {}");
    assertEquals(
        "", moment.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"f\"))"));
  }

  @Test
  void overlappingFiltersDoNotDouble() {
    Shelf shelf = window("0 30 " + A).with("f", "0 10 {}", "5 10 {}", "6 2 {}", "15 5 {}");
    assertEquals(
        "#1 0 10 " + A + "\n#1 10 5 " + A + "\n#1 15 5 " + A,
        shelf.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"f\"))"));
  }

  @Test
  void overlappingEventsAreEachCutWhole() {
    Shelf shelf = window("0 40 " + A, "5 3 " + B).with("f", "0 10 {}", "20 10 {}");
    assertEquals(
        "#1 0 10 " + A + "\n#1 20 10 " + A + "\n#2 5 3 " + B,
        shelf.returned("filter_period_intersect(query_bucket(\"w\"), query_bucket(\"f\"))"));
  }

  @Test
  void periodUnionMergesWhatOverlapsOrTouches() {
    Shelf shelf = window("0 10 " + A, "20 5 " + A).with("f", "10 2 " + B, "24 6 " + B, "40 0 " + B);
    assertEquals(
        "#1 0 12 {}\n#2 20 10 {}\n#3 40 0 {}",
        shelf.returned("period_union(query_bucket(\"w\"), query_bucket(\"f\"))"));
    assertEquals("", shelf.returned("period_union([], [])"));
    assertEquals("#1 0 10 {}\n#2 20 5 {}", shelf.returned("period_union([], query_bucket(\"w\"))"));
  }

  private static String withoutOverlap(Shelf shelf) {
    return shelf.returned(
        "union_no_overlap(sort_by_timestamp(query_bucket(\"w\")),"
            + " sort_by_timestamp(query_bucket(\"f\")))");
  }

  @Test
  void unionWithoutOverlapPrefersTheFirstList() {
    assertEquals(
        "- 0 10 " + B + "\n#1 10 10 " + A + "\n- 20 10 " + B,
        withoutOverlap(window("10 10 " + A).with("f", "0 30 " + B)),
        "one around it is split");
    assertEquals(
        "#1 0 10 " + A + "\n- 10 5 " + B,
        withoutOverlap(window("0 10 " + A).with("f", "5 10 " + B)));
    assertEquals(
        "#1 0 10 " + A, withoutOverlap(window("0 10 " + A).with("f", "2 8 " + B)), "covered");
    assertEquals(
        "- 0 5 " + B + "\n#1 5 10 " + A,
        withoutOverlap(window("5 10 " + A).with("f", "0 10 " + B)));
  }

  @Test
  void unionWithoutOverlapLeavesAloneWhatOnlyTouches() {
    assertEquals(
        "#1 0 10 " + A + "\n#1 10 5 " + B,
        withoutOverlap(window("0 10 " + A).with("f", "10 5 " + B)));
    assertEquals(
        "#1 0 5 " + B + "\n#1 5 5 " + A, withoutOverlap(window("5 5 " + A).with("f", "0 5 " + B)));
    assertEquals("#1 0 5 " + B, withoutOverlap(window().with("f", "0 5 " + B)));
    assertEquals("#1 0 5 " + A, withoutOverlap(window("0 5 " + A).with("f")));
  }

  @Test
  void unionWithoutOverlapTakesTheListsAsTheyCome() {
    // newest first, as buckets are read: the later event of f is met first and ends before it
    assertEquals(
        "#1 0 10 " + A + "\n#2 20 5 " + B + "\n#1 5 10 " + B,
        window("0 10 " + A)
            .with("f", "5 10 " + B, "20 5 " + B)
            .returned("union_no_overlap(query_bucket(\"w\"), query_bucket(\"f\"))"));
  }

  @Test
  void unionWithoutOverlapCutsSeveralOutOfOne() {
    assertEquals(
        "- 0 2 " + B + "\n#1 2 2 " + A + "\n- 4 2 " + B + "\n#2 6 2 " + A + "\n- 8 2 " + B,
        withoutOverlap(window("2 2 " + A, "6 2 " + A).with("f", "0 10 " + B)));
  }
}
