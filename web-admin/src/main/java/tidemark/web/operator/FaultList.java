package tidemark.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.fault.FaultView;
import tidemark.fault.Faults;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// A page of what went wrong in clients, and the sort that is looked at.
@Named
@ViewScoped
public class FaultList implements Serializable {
  private static final int SIZE = 50;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Faults faults;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private boolean resolved;
  private @Nullable UUID after;
  private transient Page<FaultView> page = new Page<>(List.of(), null);
  private transient @Nullable FaultView chosen;

  @PostConstruct
  void begin() {
    resolved = asked.text("resolved").filter("true"::equals).isPresent();
    after = asked.id("after").orElse(null);
    read();
  }

  private void read() {
    page = faults.list(caller.get(), !resolved, after, SIZE);
  }

  public void choose(FaultView fault) {
    chosen = fault;
  }

  public void resolve(FaultView fault) {
    faults.resolve(caller.get(), fault.id());
    read();
    texts.done("fault.done");
  }

  public List<FaultView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return after == null;
  }

  public boolean isResolved() {
    return resolved;
  }

  public @Nullable FaultView getChosen() {
    return chosen;
  }
}
