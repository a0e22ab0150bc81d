package tidemark.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.query.function.Source;
import tidemark.query.value.Activity;
import tidemark.query.value.Value;

/// What was answered before. It is answered again for as long as the buckets that the answer came
/// from are as they were, which is asked each time.
final class Memory {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int BYTES_OF_A_VALUE = 48;
  private static final int BYTES_OF_A_CHARACTER = 2;

  /// An answer larger than this part of the memory would push out everybody else's.
  private static final int SHARE = 8;

  private final long bytes;
  private final Cache<Question, Answer> answers;

  /// Holds about this many bytes.
  Memory(long bytes) {
    this.bytes = bytes;
    answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<Question, Answer>weigher((question, answer) -> (int) bytes(question, answer))
            .expireAfterWrite(LONGEST)
            .build();
  }

  /// The same program for the same person means other buckets on another device.
  record Question(UUID space, @Nullable UUID device, Query query) {}

  /// A bucket at a moment: every write to it changes the edition.
  record Seal(UUID bucket, long edition) {}

  /// What was answered, and from what: buckets by the names they were asked by, and all of them
  /// when the program looked at the list.
  record Answer(
      List<Value> values, Map<String, Optional<Seal>> seals, @Nullable List<Source.Known> listed) {}

  Optional<List<Value>> recall(
      Question question, Function<String, Optional<Seal>> seal, Supplier<List<Source.Known>> list) {
    Answer answer = answers.getIfPresent(question);
    if (answer == null) {
      return Optional.empty();
    }
    boolean isTrue =
        answer.seals().entrySet().stream()
                .allMatch(each -> seal.apply(each.getKey()).equals(each.getValue()))
            && (answer.listed() == null || answer.listed().equals(list.get()));
    if (!isTrue) {
      answers.invalidate(question);
      return Optional.empty();
    }
    return Optional.of(answer.values());
  }

  void keep(Question question, Answer answer) {
    if (bytes(question, answer) <= bytes / SHARE) {
      answers.put(question, answer);
    }
  }

  /// A program can be long as well, and so can what an event says.
  private static long bytes(Question question, Answer answer) {
    int parts = question.query().stretches().size() + answer.seals().size();
    int listed = answer.listed() == null ? 0 : answer.listed().size();
    return text(question.query().program())
        + 8L * BYTES_OF_A_VALUE * (1 + parts + listed)
        + answer.values().stream().mapToLong(Memory::bytes).sum();
  }

  private static long bytes(Value value) {
    return BYTES_OF_A_VALUE
        + switch (value) {
          case Value.Events events -> events.events().stream().mapToLong(Memory::bytes).sum();
          case Value.Items items -> items.items().stream().mapToLong(Memory::bytes).sum();
          case Value.Dict dict ->
              dict.members().entrySet().stream()
                  .mapToLong(member -> text(member.getKey()) + bytes(member.getValue()))
                  .sum();
          case Value.Text(String text) -> text(text);
          case Activity event -> text(event.data().json());
          case Value.None _, Value.Bool _, Value.Num _, Value.Builtin _ -> 0;
        };
  }

  private static long text(String text) {
    return (long) BYTES_OF_A_CHARACTER * text.length();
  }
}
