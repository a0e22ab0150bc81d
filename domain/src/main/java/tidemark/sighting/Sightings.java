package tidemark.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Requires;
import tidemark.Scope;

/// Who saw whose data.
@ApplicationScoped
@Transactional
public class Sightings {
  @Inject private Database database;
  @Inject private Clock clock;

  /// Notes a look, in its transaction. What is the viewer's own is no sight.
  @Requires
  public void saw(Caller viewer, Sight sight) {
    Map<UUID, Long> others = new HashMap<>(sight.rows());
    others.remove(viewer.person());
    others.values().removeIf(rows -> rows < 1);
    if (!others.isEmpty()) {
      Sight seen =
          new Sight(
              sight.what(),
              sight.organization(),
              sight.team(),
              sight.from(),
              sight.until(),
              others);
      database.asInstallation(c -> SightingTable.add(c, viewer, seen, clock.instant()));
    }
  }

  /// Who saw the caller's, the newest first. Whoever looked is named, wherever they belong.
  @Requires(Scope.TEAMS)
  public Page<SightingView> list(Caller caller, @Nullable Long before, int most) {
    int size = Math.clamp(most, 1, Page.LARGEST);
    List<SightingView> found =
        database.asInstallation(c -> SightingTable.list(c, caller.space(), before, size + 1));
    List<SightingView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? Long.toString(items.getLast().seq()) : null);
  }

  /// Whether the caller's ledger is as it was written.
  @Requires(Scope.TEAMS)
  public Chain check(Caller caller) {
    return database.use(c -> SightingTable.check(c, caller.space()));
  }
}
