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
import tidemark.query.value.Value;

/// What was answered before. It is answered again for as long as the buckets that the answer came
/// from are as they were, which is asked each time.
final class Memory {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final long BYTES_OF_A_VALUE = 250;

  /// An answer larger than this part of the memory would push out everybody else's.
  private static final int SHARE = 8;

  private final long most;
  private final Cache<Question, Answer> answers;

  /// Holds about this many bytes.
  Memory(long bytes) {
    most = bytes / BYTES_OF_A_VALUE;
    answers =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .<Question, Answer>weigher((_, answer) -> (int) answer.size())
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
      List<Value> values, Map<String, Optional<Seal>> seals, @Nullable List<Source.Known> listed) {
    private long size() {
      return 1 + seals.size() + values.stream().mapToLong(Value::extent).sum();
    }
  }

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
    if (answer.size() <= most / SHARE) {
      answers.put(question, answer);
    }
  }
}
