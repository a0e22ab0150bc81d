package tidemark.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that finds out where somebody lives, and when their day begins.
final class CalendarTable {
  private static final String FIND =
      """
      select p.zone,
        (select s.value #>> '{}' from setting s where s.space_id = p.id and s.key = 'startOfDay')
      from person p where p.id = ?
      """;

  private CalendarTable() {}

  static Calendar find(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, person);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? new Calendar(zone(row.getString(1)), start(row.getString(2)))
            : new Calendar(ZoneOffset.UTC, LocalTime.MIDNIGHT);
      }
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }

  /// A setting is whatever a client made of it.
  private static LocalTime start(@Nullable String text) {
    try {
      return text == null ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException _) {
      return LocalTime.MIDNIGHT;
    }
  }
}
