package tidemark.work.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.calendar.Calendar;
import tidemark.calendar.Calendars;
import tidemark.work.Range;

/// A person's own statistics of reviews.
@ApplicationScoped
@Transactional
public class Statistics {
  @Inject private Database database;
  @Inject private Calendars calendars;
  @Inject private Clock clock;

  /// So many days, today among them: those with a session, the newest first.
  @Requires(Scope.WORK)
  public List<Day> lastDays(Caller caller, int count) {
    Calendar calendar = calendars.own(caller);
    LocalDate today = calendar.dayOf(clock.instant());
    return days(caller, calendar, today.minusDays(count - 1L), today);
  }

  @Requires(Scope.WORK)
  public Day day(Caller caller, LocalDate date) {
    Calendar calendar = calendars.own(caller);
    return Tally.of(List.of(date), days(caller, calendar, date, date)).getFirst();
  }

  /// The week it is now.
  @Requires(Scope.WORK)
  public IsoWeek thisWeek(Caller caller) {
    return IsoWeek.with(calendars.own(caller).dayOf(clock.instant()));
  }

  /// The seven days of a week.
  @Requires(Scope.WORK)
  public List<Day> week(Caller caller, IsoWeek week) {
    List<LocalDate> dates = week.days();
    Calendar calendar = calendars.own(caller);
    return Tally.of(dates, days(caller, calendar, dates.getFirst(), dates.getLast()));
  }

  /// All that was ever done in a repository; its days are not counted.
  @Requires(Scope.WORK)
  public Sum repository(Caller caller, String owner, String name) {
    return database.use(c -> StatisticsTable.repository(c, caller.space(), owner, name));
  }

  private List<Day> days(Caller caller, Calendar calendar, LocalDate first, LocalDate last) {
    Range range = new Range(calendar.begin(first), calendar.begin(last.plusDays(1)));
    return Tally.byDay(
        calendar, database.use(c -> StatisticsTable.stints(c, caller.space(), range)));
  }
}
