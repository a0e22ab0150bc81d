package tidemark.chronicle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that reads the table `audit_entry`.
final class ChronicleTable {
  private static final String ENTRIES =
      """
      select e.id, e.at, e.actor_id, p.name, e.act, e.target, e.detail, split_part(e.credential, ':', 1),
        e.request, e.impersonator is not null
      from audit_entry e left join person p on p.id = e.actor_id
      """;
  private static final String CHOSEN =
      """
        and (?::text is null or e.act = ?) and (?::uuid is null or e.actor_id = ?)
        and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)
        and (?::uuid is null or e.id < ?)
      order by e.id desc limit ?
      """;

  /// Row security leaves the same acts out.
  private static final String OF_ORGANIZATION =
      ENTRIES
          + """
          where e.organization_id = ?
            and e.act not in ('bucket-deleted', 'events-deleted', 'consent-granted', 'consent-withdrawn')
          """
          + CHOSEN;

  private static final String OF_PERSON = ENTRIES + "where e.actor_id = ?\n" + CHOSEN;

  private ChronicleTable() {}

  static List<Entry> ofOrganization(
      Connection connection, UUID organization, Choice choice, Cut cut) throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(OF_ORGANIZATION)) {
      list.setObject(1, organization);
      return entries(list, choice, cut);
    }
  }

  static List<Entry> ofPerson(Connection connection, UUID person, Choice choice, Cut cut)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(OF_PERSON)) {
      list.setObject(1, person);
      return entries(list, choice, cut);
    }
  }

  record Cut(@Nullable UUID after, int most) {}

  private static List<Entry> entries(PreparedStatement list, Choice choice, Cut cut)
      throws SQLException {
    int place = 2;
    for (Object wanted :
        new @Nullable Object[] {
          choice.act(), choice.actor(), time(choice.from()), time(choice.until()), cut.after()
        }) {
      list.setObject(place++, wanted);
      list.setObject(place++, wanted);
    }
    list.setInt(place, cut.most());
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = list.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getBoolean(10));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
