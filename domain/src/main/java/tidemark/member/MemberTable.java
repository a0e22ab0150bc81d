package tidemark.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.Joining;
import tidemark.organization.Role;

/// The SQL on memberships.
final class MemberTable {
  private static final String LIST =
      """
      select p.id, p.name, p.username, p.email, m.role, m.since, p.disabled_at is not null,
        coalesce(m.vouched_until > now(), false)
      from membership m join person p on p.id = m.person_id
      where m.organization_id = ? and (?::uuid is null or p.id > ?) and (?::uuid is null or p.id = ?)
      order by p.id limit ?
      """;
  private static final String SUBJECT = "select subject from person where id = ?";

  /// Changes of one organisation queue here, so that two owners cannot both step down.
  private static final String LOCK = "select name from organization where id = ? for update";

  private static final String OTHER_OWNERS =
      """
      select exists (select from membership m join person p on p.id = m.person_id
        where m.organization_id = ? and m.person_id <> ? and m.role = 'owner' and p.disabled_at is null)
      """;
  private static final String CHANGE =
      """
      update membership set role = ? where organization_id = ? and person_id = ?
      """;
  private static final String RENAME = "update organization set name = ? where id = ?";
  private static final String OWNED =
      """
      select count(*) from membership m join organization o on o.id = m.organization_id
      where m.person_id = ? and m.role = 'owner' and o.kind = 'company' and o.ended_at is null
      """;

  private MemberTable() {}

  static List<MemberView> list(Connection connection, UUID organization, Cut cut)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, organization);
      list.setObject(2, cut.after());
      list.setObject(3, cut.after());
      list.setObject(4, cut.only());
      list.setObject(5, cut.only());
      list.setInt(6, cut.most());
      List<MemberView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static Optional<MemberView> find(Connection connection, UUID organization, UUID person)
      throws SQLException {
    return list(connection, organization, new Cut(null, person, 1)).stream().findFirst();
  }

  static String subject(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(SUBJECT)) {
      find.setObject(1, person);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  static boolean lock(Connection connection, UUID organization) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, organization);
      return lock.execute();
    }
  }

  static boolean hasOtherOwner(Connection connection, UUID organization, UUID than)
      throws SQLException {
    try (PreparedStatement others = connection.prepareStatement(OTHER_OWNERS)) {
      others.setObject(1, organization);
      others.setObject(2, than);
      try (ResultSet row = others.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static int change(Connection connection, Joining joining) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      change.setString(1, joining.role().text());
      change.setObject(2, joining.organization());
      change.setObject(3, joining.person());
      return change.executeUpdate();
    }
  }

  static int rename(Connection connection, UUID organization, String name) throws SQLException {
    try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
      rename.setString(1, name);
      rename.setObject(2, organization);
      return rename.executeUpdate();
    }
  }

  static int owned(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement owned = connection.prepareStatement(OWNED)) {
      owned.setObject(1, person);
      try (ResultSet row = owned.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static MemberView view(ResultSet row) throws SQLException {
    return new MemberView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Role.of(row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getBoolean(7),
        row.getBoolean(8));
  }

  /// Which of the members: those after one, or one alone.
  record Cut(@Nullable UUID after, @Nullable UUID only, int most) {}
}
