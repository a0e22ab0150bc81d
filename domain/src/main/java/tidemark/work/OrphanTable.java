package tidemark.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// The SQL that gives up sessions nobody ends, for the installation.
final class OrphanTable {
  private static final String ABANDON =
      """
      update work_session set status = 'abandoned', updated_at = ?
      where (space_id, id) in (
        select space_id, id from work_session
        where status = 'active' and kind = 'pr_review' and updated_at < ?
        order by space_id, id limit 1000 for update skip locked)
      returning space_id, id
      """;

  private OrphanTable() {}

  /// In the order in which their spaces may be told.
  static List<Orphan> abandon(Connection connection, Instant silentSince, Instant now)
      throws SQLException {
    try (PreparedStatement abandon = connection.prepareStatement(ABANDON)) {
      abandon.setObject(1, now.atOffset(ZoneOffset.UTC));
      abandon.setObject(2, silentSince.atOffset(ZoneOffset.UTC));
      List<Orphan> orphans = new ArrayList<>();
      try (ResultSet row = abandon.executeQuery()) {
        while (row.next()) {
          orphans.add(new Orphan(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
      }
      orphans.sort(Comparator.comparing(orphan -> orphan.space().toString()));
      return orphans;
    }
  }

  record Orphan(UUID space, UUID id) {}
}
