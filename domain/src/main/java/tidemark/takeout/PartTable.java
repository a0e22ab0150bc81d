package tidemark.takeout;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The SQL that reads rows as lines of JSON, and some of them back.
final class PartTable {
  private static final int AT_ONCE = 500;

  private static final String SESSIONS =
      """
      insert into work_session (space_id, id, kind, status, source, client_ref, start_time, end_time, duration_seconds,
        planned_minutes, repo_owner, repo_name, pr_number, pr_title, branch, created_at, updated_at)
      select ?, id, kind, status, source, client_ref, start_time, end_time, duration_seconds,
        planned_minutes, repo_owner, repo_name, pr_number, pr_title, branch, created_at, updated_at
      from json_populate_recordset(null::work_session, ?::json)
      on conflict do nothing returning id
      """;

  /// A session that is not here is not referred to.
  private static final String ACTIVITIES =
      """
      insert into pr_activity (space_id, id, activity_type, repo_owner, repo_name, pr_number, session_id, metadata,
        occurred_at, created_at)
      select of.space, a.id, a.activity_type, a.repo_owner, a.repo_name, a.pr_number, s.id, a.metadata,
        a.occurred_at, a.created_at
      from (values (?::uuid)) as of (space)
        cross join json_populate_recordset(null::pr_activity, ?::json) a
        left join work_session s on s.space_id = of.space and s.id = a.session_id
      on conflict do nothing returning id
      """;

  private PartTable() {}

  /// What is done with a line.
  interface Sink {
    void line(String json) throws IOException;
  }

  static long read(Connection connection, Part part, UUID person, Sink sink)
      throws SQLException, IOException {
    String sql = "select row_to_json(part)::text from (" + part.sql() + ") part";
    try (PreparedStatement read = connection.prepareStatement(sql)) {
      read.setFetchSize(AT_ONCE);
      read.setObject(1, person);
      long lines = 0;
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          // between tokens, where a client wrote it: within a text it would be escaped
          sink.line(row.getString(1).replace('\n', ' ').replace('\r', ' '));
          lines++;
        }
      }
      return lines;
    }
  }

  static List<UUID> sessions(Connection connection, UUID space, String rows) throws SQLException {
    return insert(connection, SESSIONS, space, rows);
  }

  static List<UUID> activities(Connection connection, UUID space, String rows) throws SQLException {
    return insert(connection, ACTIVITIES, space, rows);
  }

  private static List<UUID> insert(Connection connection, String sql, UUID space, String rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, space);
      insert.setString(2, rows);
      List<UUID> made = new ArrayList<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          made.add(row.getObject(1, UUID.class));
        }
      }
      return made;
    }
  }
}
