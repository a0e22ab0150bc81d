package tidemark.client.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidemark.client.store.SqliteTable;

/// The SQL of this machine's own sessions.
///
/// @param file which they are in, with everything else
record SessionTable(SqliteTable file) {
  private static final String SCHEMA =
      """
      create table if not exists session (
        id text primary key, started_at text not null, planned integer not null, ended_at text,
        seconds integer, completed integer not null)\
      """;
  private static final String SESSION =
      "select id, started_at, planned, ended_at, seconds, completed from session ";

  static SessionTable in(SqliteTable file) {
    SessionTable table = new SessionTable(file);
    file.inOne(() -> {
      int _ = file.update(SCHEMA);
    });
    return table;
  }

  void put(FocusSession session) {
    int _ =
        file.update(
            """
            insert or replace into session (id, started_at, planned, ended_at, seconds, completed)
            values (?, ?, ?, ?, ?, ?)\
            """,
            session.id(),
            session.start().toString(),
            session.plannedMinutes(),
            session.end().map(Instant::toString).orElse(null),
            session.seconds().orElse(null),
            session.completed() ? 1 : 0);
  }

  /// The newest first.
  List<FocusSession> all() {
    return file.query(SESSION + "order by started_at desc", SessionTable::session);
  }

  Optional<FocusSession> running() {
    return file
        .query(SESSION + "where ended_at is null order by started_at desc", SessionTable::session)
        .stream()
        .findFirst();
  }

  Optional<FocusSession> find(String id) {
    return file.query(SESSION + "where id = ?", SessionTable::session, id).stream().findFirst();
  }

  private static FocusSession session(ResultSet row) throws SQLException {
    long seconds = row.getLong(5);
    Optional<Long> took = row.wasNull() ? Optional.empty() : Optional.of(seconds);
    return new FocusSession(
        row.getString(1),
        Instant.parse(row.getString(2)),
        row.getInt(3),
        Optional.ofNullable(row.getString(4)).map(Instant::parse),
        took,
        row.getBoolean(6));
  }
}
