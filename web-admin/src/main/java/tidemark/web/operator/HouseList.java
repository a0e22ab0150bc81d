package tidemark.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.operator.house.HouseView;
import tidemark.operator.house.Houses;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;

/// A page of the installation's organisations.
@Named
@RequestScoped
public class HouseList {
  private static final int SIZE = 50;

  @Inject private CurrentCaller caller;
  @Inject private Houses houses;
  @Inject private Asked asked;

  private @Nullable UUID after;
  private Page<HouseView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    after = asked.id("after").orElse(null);
    page = houses.list(caller.get(), after, SIZE);
  }

  public List<HouseView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return after == null;
  }
}
