package tidemark.federation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// Keycloak takes an organisation as a whole: whoever changes one here waits for the one before.
final class FederationTable {
  private static final String LOCK = "select name from organization where id = ? for update";

  private FederationTable() {}

  static boolean lock(Connection connection, UUID organization) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, organization);
      return lock.execute();
    }
  }
}
