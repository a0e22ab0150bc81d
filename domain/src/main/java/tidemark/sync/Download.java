package tidemark.sync;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.change.Kind;

/// What a client wants to know.
///
/// @param device as the client calls itself, if it does
/// @param since the cursor it has; from the beginning without one
public record Download(@Nullable UUID device, @Nullable String since, Set<Kind> kinds, int limit) {

  Download fromStart() {
    return new Download(device, null, kinds, limit);
  }
}
