package tidemark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.query.function.Source;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Value;

class MemoryTest {
  private static final UUID BUCKET = new UUID(0, 1);
  private static final List<Value> VALUES = List.of(new Value.Num(7));
  private static final Source.Known KNOWN = new Source.Known("window", "laptop", Instant.EPOCH);
  private static final Memory.Question QUESTION =
      new Memory.Question(new UUID(0, 9), null, new Query("RETURN = 1;", List.of(), ""));

  private final Memory memory = new Memory(1_000_000);
  private final Map<String, Memory.Seal> buckets = new HashMap<>();

  @Test
  void theSameQuestionIsAnsweredAgainWhileItsBucketsStayAsTheyWere() {
    buckets.put("window", new Memory.Seal(BUCKET, 1));
    memory.keep(QUESTION, answer(Map.of("window", Optional.of(new Memory.Seal(BUCKET, 1)))));
    buckets.put("other", new Memory.Seal(new UUID(0, 2), 1));
    assertEquals(Optional.of(VALUES), recall(QUESTION));
    buckets.put("window", new Memory.Seal(BUCKET, 2));
    assertEquals(Optional.empty(), recall(QUESTION));
    buckets.put("window", new Memory.Seal(BUCKET, 1));
    assertEquals(Optional.empty(), recall(QUESTION), "it was forgotten");
  }

  @Test
  void aBucketThatWasNotThereAndIsNowChangesTheAnswer() {
    memory.keep(QUESTION, answer(Map.of("window", Optional.empty())));
    assertEquals(Optional.of(VALUES), recall(QUESTION));
    buckets.put("window", new Memory.Seal(BUCKET, 0));
    assertEquals(Optional.empty(), recall(QUESTION));
  }

  @Test
  void aProgramThatLooksAtTheListSeesNewBuckets() {
    memory.keep(QUESTION, new Memory.Answer(VALUES, Map.of(), List.of(KNOWN)));
    assertEquals(Optional.of(VALUES), memory.recall(QUESTION, this::seal, () -> List.of(KNOWN)));
    assertEquals(
        Optional.empty(), memory.recall(QUESTION, this::seal, () -> List.of(KNOWN, KNOWN)));
  }

  @Test
  void anotherPersonAndAnotherDeviceAskAnotherQuestion() {
    memory.keep(QUESTION, answer(Map.of()));
    assertEquals(
        Optional.empty(), recall(new Memory.Question(new UUID(0, 8), null, QUESTION.query())));
    assertEquals(
        Optional.empty(),
        recall(new Memory.Question(QUESTION.space(), new UUID(0, 3), QUESTION.query())));
  }

  @Test
  void whatIsTooLargeIsNotKept() {
    memory.keep(QUESTION, new Memory.Answer(List.of(new Value.Text("x")), Map.of(), null));
    assertEquals(Optional.of(List.<Value>of(new Value.Text("x"))), recall(QUESTION));
    Value large = new Value.Text("x".repeat(100_000));
    String said = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
    Value event = new Value.Events(List.of(new Activity(1, 0, 1, Data.stored(said))));
    for (Value value : List.of(large, event)) {
      Memory other = new Memory(1_000_000);
      other.keep(QUESTION, new Memory.Answer(List.of(value), Map.of(), null));
      assertEquals(Optional.empty(), other.recall(QUESTION, this::seal, List::of));
    }
  }

  @Test
  void aLongProgramIsNotKeptEither() {
    Query query = new Query("RETURN = 1;".repeat(10_000), List.of(), "");
    var question = new Memory.Question(new UUID(0, 9), null, query);
    memory.keep(question, answer(Map.of()));
    assertEquals(Optional.empty(), recall(question));
  }

  private Optional<List<Value>> recall(Memory.Question question) {
    return memory.recall(question, this::seal, List::of);
  }

  private Optional<Memory.Seal> seal(String bucket) {
    return Optional.ofNullable(buckets.get(bucket));
  }

  private static Memory.Answer answer(Map<String, Optional<Memory.Seal>> seals) {
    return new Memory.Answer(VALUES, seals, null);
  }
}
