package tidemark.web.fleet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.device.fleet.Fleet;
import tidemark.device.fleet.FleetView;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.organization.CurrentOffice;

/// A page of an organisation's devices.
@Named
@RequestScoped
public class FleetList {
  private static final int SIZE = 50;

  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Fleet fleet;
  @Inject private Asked asked;

  private @Nullable UUID after;
  private boolean quiet;
  private Page<FleetView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    after = asked.id("after").orElse(null);
    quiet = asked.text("quiet").filter("true"::equals).isPresent();
    page = fleet.list(caller.get(), office.getId(), new Fleet.Cut(after, quiet, SIZE));
  }

  public List<FleetView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return after == null;
  }

  public boolean isQuiet() {
    return quiet;
  }

  /// The address of the first page, filtered the same way.
  public String getQuery() {
    return "?organization=" + office.getId() + (quiet ? "&quiet=true" : "");
  }
}
