package tidemark.team.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// The SQL of a member's switches.
final class SharingTable {
  private static final String FIND =
      """
      select share_focus_time, share_session_count, share_streak from team_member where team_id = ? and person_id = ?
      """;
  private static final String CHANGE =
      """
      update team_member set share_focus_time = ?, share_session_count = ?, share_streak = ?
      where team_id = ? and person_id = ?
      """;

  private SharingTable() {}

  static Sharing find(Connection connection, UUID team, UUID person) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, team);
      find.setObject(2, person);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return new Sharing(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3));
      }
    }
  }

  static int change(Connection connection, UUID team, UUID person, Sharing sharing)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      change.setBoolean(1, sharing.focusTime());
      change.setBoolean(2, sharing.sessionCount());
      change.setBoolean(3, sharing.streak());
      change.setObject(4, team);
      change.setObject(5, person);
      return change.executeUpdate();
    }
  }
}
