package tidemark.operator.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Requires;
import tidemark.Scope;

/// The organisations of this installation.
@ApplicationScoped
@Transactional
public class Houses {
  @Inject private Database database;

  /// A page of them, the newest first.
  @Requires(Scope.OPERATOR)
  public Page<HouseView> list(Caller caller, @Nullable UUID after, int most) {
    int size = Math.clamp(most, 1, Page.LARGEST);
    List<HouseView> found = database.asInstallation(c -> HouseTable.list(c, after, size + 1));
    List<HouseView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }
}
