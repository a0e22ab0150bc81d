package tidemark.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;

/// Whose days are which.
@ApplicationScoped
@Transactional
public class Calendars {
  @Inject private Database database;

  /// The caller's own.
  @Requires
  public Calendar own(Caller caller) {
    return database.use(c -> CalendarTable.find(c, caller.person()));
  }
}
