package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.client.store.SqliteTable;
import tidemark.client.wire.Json;

/// The SQL of what this machine knows of teams: entities, and the queue of what is done to them.
final class TeamTable implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          create table if not exists connection (
            one integer primary key check (one = 1), server text not null, person text not null,
            team text, cursor text not null default '', connected_at text not null)\
          """,
          """
          create table if not exists entity (
            type text not null, local_id text not null, remote_id text, team text not null,
            body text not null, sync_status text not null
              check (sync_status in ('pending', 'synced', 'failed')),
            primary key (type, local_id)) without rowid\
          """,
          "create index if not exists entity_remote on entity (type, remote_id)",
          "create index if not exists entity_team on entity (team, type, sync_status)",
          """
          create table if not exists sync_queue (
            id integer primary key autoincrement, entity_type text not null,
            entity_id text not null,
            operation text not null check (operation in ('create', 'update', 'delete')),
            payload text not null, version integer not null default 0,
            tried integer not null default 0, retry_count integer not null default 0,
            due text not null, last_error text, unique (entity_type, entity_id, operation))\
          """);
  private static final String QUEUED =
      """
      select id, entity_type, entity_id, operation, payload, version, retry_count, due, last_error
      from sync_queue\
      """;

  private final SqliteTable file;

  private TeamTable(SqliteTable file) {
    this.file = file;
  }

  static TeamTable open(Path path) {
    return new TeamTable(SqliteTable.open(path, SCHEMA));
  }

  <T> T inOne(Supplier<T> work) {
    return file.inOne(work);
  }

  void inOne(Runnable work) {
    file.inOne(work);
  }

  SqliteTable file() {
    return file;
  }

  /// Whom this machine is connected as.
  ///
  /// @param team the one that is meant when none is named
  /// @param cursor how far the server's changes are read
  record Connection(
      String server, String person, Optional<String> team, String cursor, Instant at) {}

  Optional<Connection> connection() {
    return file
        .query(
            "select server, person, team, cursor, connected_at from connection",
            row ->
                new Connection(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    Instant.parse(row.getString(5))))
        .stream()
        .findFirst();
  }

  void connect(String server, String person, Instant now) {
    update(
        "insert or replace into connection (one, server, person, connected_at) values (1, ?, ?, ?)",
        server,
        person,
        now.toString());
  }

  void setTeam(@Nullable String team) {
    update("update connection set team = ?", team);
  }

  void setCursor(String cursor) {
    update("update connection set cursor = ?", cursor);
  }

  /// What is of the connection; sessions stay.
  void disconnect() {
    update("delete from connection");
    update("delete from entity");
    update("delete from sync_queue");
  }

  Optional<ObjectNode> find(String type, String id) {
    return bodies("where type = ? and (local_id = ? or remote_id = ?)", type, id, id).stream()
        .findFirst();
  }

  List<ObjectNode> all(String type) {
    return bodies("where type = ?", type);
  }

  List<ObjectNode> ofTeam(String type, String team) {
    return bodies("where team = ? and type = ?", team, type);
  }

  private List<ObjectNode> bodies(String condition, Object... values) {
    return file.query(
        "select body from entity " + condition + " order by local_id",
        row -> Json.readObject(row.getString(1)),
        values);
  }

  void put(SyncableEntity entity, String status) {
    update(
        """
        insert or replace into entity (type, local_id, remote_id, team, body, sync_status)
        values (?, ?, ?, ?, ?, ?)\
        """,
        entity.entityType(),
        entity.localId(),
        entity.remoteId().orElse(null),
        entity.json().path("team_id").asText(""),
        entity.json().toString(),
        status);
  }

  void mark(Queued queued, String status) {
    update(
        "update entity set sync_status = ? where type = ? and local_id = ?",
        status,
        queued.type(),
        queued.id());
  }

  void forget(String type, String id) {
    update("delete from entity where type = ? and (local_id = ? or remote_id = ?)", type, id, id);
  }

  /// Everything of a team that is gone.
  void forgetTeam(String team) {
    update("delete from entity where team = ? and type <> 'teams'", team);
    forget("teams", team);
    update("update connection set team = null where team = ?", team);
  }

  long count(String status) {
    return file.query(
            "select count(*) from entity where sync_status = ?", row -> row.getLong(1), status)
        .getFirst();
  }

  /// A later payload takes the place of an earlier one, and gets new attempts.
  void enqueue(SyncableEntity entity, Operation operation, Instant now) {
    update(
        """
        insert into sync_queue (entity_type, entity_id, operation, payload, due)
        values (?, ?, ?, ?, ?)
        on conflict (entity_type, entity_id, operation) do update set payload = excluded.payload,
          version = version + 1, retry_count = 0, due = excluded.due, last_error = null\
        """,
        entity.entityType(),
        entity.localId(),
        operation.text(),
        entity.json().toString(),
        now.toString());
  }

  List<Queued> queue() {
    return file.query(QUEUED + " order by id", TeamTable::queued);
  }

  List<Queued> queued(String type, String id) {
    return file.query(
        QUEUED + " where entity_type = ? and entity_id = ? order by id",
        TeamTable::queued,
        type,
        id);
  }

  private static Queued queued(ResultSet row) throws SQLException {
    return new Queued(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Operation.of(row.getString(4)),
        Json.readObject(row.getString(5)),
        row.getLong(6),
        row.getInt(7),
        Instant.parse(row.getString(8)),
        Optional.ofNullable(row.getString(9)));
  }

  /// From now on the server may know of it.
  void begin(Queued queued) {
    update("update sync_queue set tried = 1 where id = ?", queued.number());
  }

  boolean wasTried(Queued queued) {
    return file
        .query(
            "select tried from sync_queue where id = ?", row -> row.getBoolean(1), queued.number())
        .stream()
        .findFirst()
        .orElse(true);
  }

  /// Whether that is the end of it: a payload that came meanwhile stays.
  boolean done(Queued queued) {
    return update(
            "delete from sync_queue where id = ? and version = ?",
            queued.number(),
            queued.version())
        == 1;
  }

  void remove(Queued queued) {
    update("delete from sync_queue where id = ?", queued.number());
  }

  void setPayload(Queued queued, ObjectNode payload) {
    update(
        "update sync_queue set payload = ?, version = version + 1 where id = ?",
        payload.toString(),
        queued.number());
  }

  void fail(Queued queued, int retries, Instant due, String error) {
    update(
        "update sync_queue set retry_count = ?, due = ?, last_error = ? where id = ?",
        retries,
        due.toString(),
        error,
        queued.number());
  }

  int retryParked(Instant now) {
    update(
        """
        update entity set sync_status = 'pending' where (type, local_id) in
          (select entity_type, entity_id from sync_queue where retry_count >= ?)\
        """,
        Queued.MOST_RETRIES);
    return update(
        "update sync_queue set retry_count = 0, due = ?, last_error = null where retry_count >= ?",
        now.toString(),
        Queued.MOST_RETRIES);
  }

  private int update(String sql, @Nullable Object... values) {
    return file.update(sql, values);
  }

  @Override
  public void close() {
    file.close();
  }
}
