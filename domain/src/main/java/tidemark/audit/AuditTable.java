package tidemark.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import tidemark.Caller;
import tidemark.Ids;

/// The SQL of the table `audit_entry`.
final class AuditTable {
  private static final String INSERT =
      """
      insert into audit_entry (id, at, organization_id, actor_id, credential, act, target, detail, request, impersonator)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OWN =
      """
      insert into audit_entry (id, at, organization_id, credential, act, target, request)
      values (?, ?, ?, 'INSTALLATION', ?, ?, 'job')
      """;

  private AuditTable() {}

  static int insert(Connection connection, Instant at, Caller caller, AuditTrail.Entry entry)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, Ids.next());
      insert.setObject(2, at.atOffset(ZoneOffset.UTC));
      insert.setObject(3, caller.organization());
      insert.setObject(4, caller.person());
      insert.setString(5, caller.credential().kind() + ":" + caller.credential().id());
      insert.setString(6, entry.act().text());
      insert.setString(7, entry.target());
      insert.setString(8, entry.detail());
      insert.setString(9, caller.request());
      insert.setString(10, caller.credential().impersonator());
      return insert.executeUpdate();
    }
  }

  /// Without an actor: the installation itself.
  static int insert(Connection connection, Instant at, AuditTrail.Happening happening)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(OWN)) {
      insert.setObject(1, Ids.next());
      insert.setObject(2, at.atOffset(ZoneOffset.UTC));
      insert.setObject(3, happening.organization());
      insert.setString(4, happening.act().text());
      insert.setString(5, happening.target());
      return insert.executeUpdate();
    }
  }
}
