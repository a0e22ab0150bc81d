package tidemark.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;

/// The SQL that reads what somebody is where.
final class OfficeTable {
  private static final String LIST =
      """
      select o.id, o.name, o.alias, o.kind, office(m.role, m.vouched_until), o.created_at
      from membership m join organization o on o.id = m.organization_id
      where m.person_id = ? and o.ended_at is null
      order by o.kind desc, lower(o.name), o.id
      """;
  private static final String FIND =
      """
      select office(m.role, m.vouched_until), o.keycloak_id
      from membership m join organization o on o.id = m.organization_id
      where m.person_id = ? and m.organization_id = ? and o.ended_at is null
      """;

  private OfficeTable() {}

  static List<OrganizationView> list(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, person);
      List<OrganizationView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static Optional<Office> find(Connection connection, Caller inside) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, inside.person());
      find.setObject(2, inside.organization());
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new Office(inside, Role.of(row.getString(1)), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static OrganizationView view(ResultSet row) throws SQLException {
    return new OrganizationView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Role.of(row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
