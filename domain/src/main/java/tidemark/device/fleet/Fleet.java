package tidemark.device.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.organization.Organizations;
import tidemark.organization.Right;

/// The devices of an organisation.
@ApplicationScoped
@Transactional
public class Fleet {
  /// A device that has sent nothing for so long is quiet.
  private static final Duration QUIET = Duration.ofDays(7);

  @Inject private Database database;
  @Inject private Organizations organizations;
  @Inject private Clock clock;

  /// Which page of it.
  ///
  /// @param after the last one that is known
  /// @param quiet only those that have sent nothing for a week
  public record Cut(@Nullable UUID after, boolean quiet, int most) {}

  /// The newest device first.
  @Requires(Scope.ORGANIZATIONS)
  public Page<FleetView> list(Caller caller, UUID organization, Cut cut) {
    organizations.enter(caller, organization, Right.SEE_DEVICES);
    int size = Math.clamp(cut.most(), 1, Page.LARGEST);
    @Nullable Instant before = cut.quiet() ? clock.instant().minus(QUIET) : null;
    var wanted = new FleetTable.Wanted(organization, cut.after(), before, size + 1);
    // the members' own rows, which row security shows nobody else
    List<FleetView> found = database.asInstallation(c -> FleetTable.list(c, wanted));
    List<FleetView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }
}
