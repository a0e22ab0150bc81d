package tidemark;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A piece of a long list, and where the next piece begins. `next` is null on the last page.
public record Page<T>(List<T> items, @Nullable String next) {
  public static final int LARGEST = 1_000;

  public <R> Page<R> map(Function<T, R> shape) {
    return new Page<>(items.stream().map(shape).toList(), next);
  }
}
