package tidemark.sighting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A look at rows of several people.
///
/// @param from of which time, if it was said
/// @param rows how many of whom
public record Sight(
    What what,
    @Nullable UUID organization,
    @Nullable UUID team,
    @Nullable Instant from,
    @Nullable Instant until,
    Map<UUID, Long> rows) {

  public static Sight ofTeam(
      What what, @Nullable UUID team, @Nullable Instant from, Map<UUID, Long> rows) {
    return new Sight(what, null, team, from, null, rows);
  }
}
