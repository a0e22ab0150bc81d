package tidemark.chronicle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.audit.Act;

/// Which entries somebody wants; what is null does not matter.
///
/// @param act as the entries call it
/// @param from included
/// @param until excluded
public record Choice(
    @Nullable String act, @Nullable UUID actor, @Nullable Instant from, @Nullable Instant until) {
  public static final Choice ALL = new Choice(null, null, null, null);

  public Choice {
    if (act != null && Arrays.stream(Act.values()).noneMatch(known -> known.text().equals(act))) {
      throw Refusal.ofFields(Map.of("act", "the name of an act, such as role-changed"));
    }
  }
}
