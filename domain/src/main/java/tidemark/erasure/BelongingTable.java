package tidemark.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that counts and deletes what belongs to a person.
final class BelongingTable {
  static final int SIZE = 5_000;

  private static final String DISABLE =
      """
      update person set disabled_at = coalesce(disabled_at, now()) where id = ?
      """;

  private static final String DISABLE_WANTED =
      """
      update person p set disabled_at = now() from erasure e
      where e.person_id = p.id and e.status = 'wanted' and p.disabled_at is null
      """;

  /// Companies that nobody else owns, and whether anybody else is in them.
  private static final String OWNED =
      """
      select o.id, o.name, o.keycloak_id,
        exists (select from membership s where s.organization_id = o.id and s.person_id <> m.person_id)
      from membership m join organization o on o.id = m.organization_id
      where m.person_id = ? and m.role = 'owner' and o.kind = 'company' and o.ended_at is null
        and not exists (select from membership s join person p on p.id = s.person_id
          where s.organization_id = o.id and s.person_id <> m.person_id and s.role = 'owner' and p.disabled_at is null)
      order by o.id for update of o
      """;

  private static final String PERSONAL =
      "select personal_organization_id from person where id = ? for update";
  private static final String LEAVE = "delete from membership where person_id = ?";
  private static final String LEAVE_TEAMS = "select erase_from_teams(?, ?)";
  private static final String CLEAR_TRAIL = "select erase_from_trail(?, ?)";
  private static final String REMOVE = "delete from person where id = ?";

  /// Devices and keys of former members still name a company; nothing names a personal one.
  private static final List<String> END =
      List.of(
          "delete from invitation where organization_id = any (?)",
          "delete from former_membership where organization_id = any (?)",
          "delete from webhook_bell where space = any (?)",
          "delete from webhook where space_id = any (?)",
          "delete from organization_policy where organization_id = any (?)",
          "delete from organization_retention where organization_id = any (?)",
          "delete from webhook where is_of_organization and space_id = any (?)",
          """
          delete from consent where space_id is not null and organization_id = any (?)
          """,
          """
          update organization set name = '', alias = null, keycloak_id = null, ended_at = coalesce(ended_at, now())
          where kind = 'company' and id = any (?)
          """,
          "delete from organization where kind = 'personal' and id = any (?)");

  private BelongingTable() {}

  /// A company of which the person is the only owner.
  record Company(ErasurePlan.Owned named, @Nullable String keycloakId, boolean hasOthers) {}

  static long count(Connection connection, Belongings of, UUID person) throws SQLException {
    String sql = "select count(*) from %s where %s".formatted(of.table(), of.whose());
    try (PreparedStatement count = connection.prepareStatement(sql)) {
      fill(count, of, person);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// A batch of them.
  static long delete(Connection connection, Belongings of, UUID person) throws SQLException {
    String sql =
        "delete from %1$s where ctid in (select ctid from %1$s where %2$s limit %3$d)"
            .formatted(of.table(), of.whose(), SIZE);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      fill(delete, of, person);
      return delete.executeUpdate();
    }
  }

  static int disable(Connection connection, UUID person) throws SQLException {
    return update(connection, DISABLE, person);
  }

  static int disableWanted(Connection connection) throws SQLException {
    try (PreparedStatement disable = connection.prepareStatement(DISABLE_WANTED)) {
      return disable.executeUpdate();
    }
  }

  static List<Company> owned(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement owned = connection.prepareStatement(OWNED)) {
      owned.setObject(1, person);
      List<Company> companies = new ArrayList<>();
      try (ResultSet row = owned.executeQuery()) {
        while (row.next()) {
          companies.add(
              new Company(
                  new ErasurePlan.Owned(row.getObject(1, UUID.class), row.getString(2)),
                  row.getString(3),
                  row.getBoolean(4)));
        }
      }
      return companies;
    }
  }

  /// The person's own organisation; nobody writes to the person until the transaction ends.
  static UUID personal(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement personal = connection.prepareStatement(PERSONAL)) {
      personal.setObject(1, person);
      try (ResultSet row = personal.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  /// The person's place among others, and the person.
  static long remove(Connection connection, UUID person, List<UUID> ended) throws SQLException {
    long rows = update(connection, LEAVE, person);
    rows += call(connection, LEAVE_TEAMS, person, ended);
    rows += call(connection, CLEAR_TRAIL, person, ended);
    for (String statement : END.subList(0, END.size() - 1)) {
      rows += end(connection, statement, ended);
    }
    rows += update(connection, REMOVE, person);
    return rows + end(connection, END.getLast(), ended);
  }

  private static void fill(PreparedStatement statement, Belongings of, UUID person)
      throws SQLException {
    for (int i = 1; i <= of.times(); i++) {
      statement.setObject(i, person);
    }
  }

  private static int update(Connection connection, String sql, UUID person) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, person);
      return update.executeUpdate();
    }
  }

  private static int end(Connection connection, String sql, List<UUID> ended) throws SQLException {
    try (PreparedStatement end = connection.prepareStatement(sql)) {
      end.setArray(1, connection.createArrayOf("uuid", ended.toArray()));
      return end.executeUpdate();
    }
  }

  private static long call(Connection connection, String sql, UUID person, List<UUID> ended)
      throws SQLException {
    try (PreparedStatement call = connection.prepareStatement(sql)) {
      call.setObject(1, person);
      call.setArray(2, connection.createArrayOf("uuid", ended.toArray()));
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
