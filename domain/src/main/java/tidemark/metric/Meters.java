package tidemark.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tidemark.Database;

/// The counters of this server since it started, and the page that shows them.
@ApplicationScoped
public class Meters {
  private static final Logger LOG = Logger.getLogger(Meters.class.getName());

  /// Everybody may look, so looking must not become work for the database.
  private static final Duration REST = Duration.ofSeconds(5);

  @Inject private Database database;
  @Inject private Clock clock;
  @Inject private Event<Scrape> scrapes;
  @Inject private Event<Sampling> samplings;

  private final Map<Series, LongAdder> counters = new ConcurrentHashMap<>();
  private final Map<Series, Histogram> histograms = new ConcurrentHashMap<>();
  private @Nullable Instant sampledAt;
  private Map<Series, Double> samples = Map.of();

  /// What was rolled back did not happen.
  void counted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Counted counted) {
    count(counted);
  }

  /// Counts at once, whether a transaction runs or not.
  public void count(Counted counted) {
    counters.computeIfAbsent(counted.series(), _ -> new LongAdder()).add(counted.times());
  }

  /// Something was this large, or took this many seconds.
  public void measured(Metric metric, double size, String... labels) {
    histograms
        .computeIfAbsent(
            new Series(metric, List.of(labels)), series -> new Histogram(series.metric().bounds()))
        .add(size);
  }

  /// Everything, in Prometheus' text format.
  public String text() {
    Scrape scrape = Scrape.empty();
    scrapes.fire(scrape);
    Map<Series, Double> values = new HashMap<>(samples());
    values.putAll(scrape.values());
    counters.forEach((series, count) -> values.put(series, (double) count.sum()));
    return Sheet.of(values, histograms);
  }

  /// Without the database there is nothing of it to show, but that it is away.
  private synchronized Map<Series, Double> samples() {
    Instant now = clock.instant();
    if (sampledAt == null || now.isAfter(sampledAt.plus(REST))) {
      sampledAt = now;
      samples = sampled();
    }
    return samples;
  }

  private Map<Series, Double> sampled() {
    Scrape scrape = Scrape.empty();
    try {
      database.atomically(() ->
          database.asInstallation(c -> {
            samplings.fire(new Sampling(c, scrape));
            return true;
          }));
      scrape.is(Metric.DATABASE_UP, 1);
      return scrape.values();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "There are no numbers of the database: {0}", e.toString());
      Scrape away = Scrape.empty();
      away.is(Metric.DATABASE_UP, 0);
      return away.values();
    }
  }
}
