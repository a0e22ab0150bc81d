package tidemark.web.insight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.insight.Insight;
import tidemark.insight.Insights;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// The figures of an organisation over 7, 30 or 90 days.
@Named
@RequestScoped
public class Figures {
  private static final long USUAL = 30;
  private static final List<Integer> PERIODS = List.of(7, 30, 90);

  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Insights insights;
  @Inject private Asked asked;
  @Inject private Texts texts;

  private int days;
  private @Nullable Insight insight;

  @PostConstruct
  void read() {
    int wanted = asked.number("days").orElse(USUAL).intValue();
    days = PERIODS.contains(wanted) ? wanted : (int) USUAL;
    insight = insights.of(caller.get(), office.getId(), days);
  }

  public int getDays() {
    return days;
  }

  public List<Integer> getPeriods() {
    return PERIODS;
  }

  public Insight getInsight() {
    return Objects.requireNonNull(insight);
  }

  public boolean isBlank() {
    return getInsight().total().sessions() == 0;
  }

  /// The tables of the page, each of them a chart as well.
  public List<Chart> getCharts() {
    Insight all = getInsight();
    return List.of(
        Chart.of("repository", all.repositories()),
        Chart.of("person", all.persons()),
        Chart.of("weekday", all.weekdays()).named(key -> texts.say("weekday." + key)));
  }

  public Chart getHours() {
    return Chart.of("hour", getInsight().hours());
  }
}
