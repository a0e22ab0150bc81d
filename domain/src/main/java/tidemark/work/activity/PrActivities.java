package tidemark.work.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.calendar.Calendar;
import tidemark.calendar.Calendars;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.change.Told;
import tidemark.work.Slice;

/// What a person did about pull requests.
@ApplicationScoped
@Transactional
public class PrActivities {
  @Inject private Database database;
  @Inject private Calendars calendars;
  @Inject private Feed feed;
  @Inject private Clock clock;

  /// Keeps each once; those known already are answered under the number they have.
  @Requires(Scope.WORK)
  public List<Kept> keep(Caller caller, List<PrAct> acts) {
    List<PrAct> exact = acts.stream().map(PrActivities::storable).toList();
    Set<UUID> inserted =
        database.use(c -> KeepTable.insert(c, caller.space(), exact, clock.instant()));
    // last of all: whoever waits for the feed holds nothing that others wait for
    if (!inserted.isEmpty()) {
      List<Told> told = inserted.stream().map(id -> new Told(Kind.PR_ACTIVITY, id, false)).toList();
      feed.tell(caller, caller.space(), told);
    }
    return database.use(c -> KeepTable.numbered(c, caller.space(), exact, inserted));
  }

  /// The newest first.
  @Requires(Scope.WORK)
  public ActList list(Caller caller, Wanted wanted, Slice slice) {
    return database.use(c -> PrActivityTable.list(c, caller.space(), wanted, slice));
  }

  /// So many days, today among them: those on which something was done, the newest first.
  @Requires(Scope.WORK)
  public List<ActDay> lastDays(Caller caller, int count) {
    Calendar calendar = calendars.own(caller);
    LocalDate today = calendar.dayOf(clock.instant());
    var from = calendar.begin(today.minusDays(count - 1L));
    var until = calendar.begin(today.plusDays(1));
    Map<LocalDate, ActDay> days = new TreeMap<>(Comparator.reverseOrder());
    database
        .use(c -> PrActivityTable.between(c, caller.space(), from, until))
        .forEach(done ->
            days.merge(
                calendar.dayOf(done.at()),
                ActDay.empty(calendar.dayOf(done.at())).and(done.type()),
                (known, _) -> known.and(done.type())));
    return List.copyOf(days.values());
  }

  /// The database keeps microseconds, and rounds what is finer.
  private static PrAct storable(PrAct act) {
    return new PrAct(
        act.type(),
        act.pullRequest(),
        act.session(),
        act.metadata(),
        act.at().truncatedTo(ChronoUnit.MICROS));
  }
}
