package tidemark.client.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.client.store.SqliteTable;

/// The SQL of the journal.
final class JournalTable implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          create table if not exists record (
            type text not null, id text not null, created_at text not null,
            updated_at text not null, data text, usn integer not null default 0,
            edits integer not null default 0, problem text, marked integer not null default 0,
            primary key (type, id)) without rowid\
          """,
          "create table if not exists note (name text primary key, text text not null)");
  private static final String ENTRY =
      "select type, id, updated_at, data, usn, edits, problem from record ";

  private final SqliteTable file;

  private JournalTable(SqliteTable file) {
    this.file = file;
  }

  static JournalTable open(Path path) {
    return new JournalTable(SqliteTable.open(path, SCHEMA));
  }

  <T> T inOne(Supplier<T> work) {
    return file.inOne(work);
  }

  void inOne(Runnable work) {
    file.inOne(work);
  }

  Optional<Entry> find(RecordKey key) {
    return entries("where type = ? and id = ?", key.type(), key.id()).stream().findFirst();
  }

  List<Entry> living(String type) {
    return entries("where type = ? and data is not null order by id", type);
  }

  List<Entry> unsent(int most) {
    return entries("where edits > 0 and problem is null order by updated_at limit ?", most);
  }

  List<Entry> problems() {
    return entries("where problem is not null order by updated_at");
  }

  private List<Entry> entries(String condition, Object... values) {
    return file.query(ENTRY + condition, JournalTable::entry, values);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new RecordKey(row.getString(1), row.getString(2)),
        Instant.parse(row.getString(3)),
        Optional.ofNullable(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        Optional.ofNullable(row.getString(7)));
  }

  /// An edit of this device.
  void edit(RecordKey key, Instant now, @Nullable String data) {
    int _ =
        file.update(
            """
            insert into record (type, id, created_at, updated_at, data, edits)
            values (?, ?, ?, ?, ?, 1)
            on conflict (type, id) do update set updated_at = excluded.updated_at,
              data = excluded.data, edits = edits + 1, problem = null, marked = 0\
            """,
            key.type(),
            key.id(),
            now.toString(),
            now.toString(),
            data);
  }

  /// The server has it as it was sent; edits since then stay.
  void settle(Entry sent, long usn) {
    int _ =
        file.update(
            """
            update record set usn = ?, edits = case when edits = ? then 0 else edits end
            where type = ? and id = ?\
            """,
            usn,
            sent.edits(),
            sent.key().type(),
            sent.key().id());
  }

  void setProblem(Entry sent, String problem) {
    int _ =
        file.update(
            "update record set problem = ? where type = ? and id = ? and edits = ?",
            problem,
            sent.key().type(),
            sent.key().id(),
            sent.edits());
  }

  /// Takes a version of the server's, unless more than `edits` edits are to be sent.
  void adopt(RecordKey key, Version version, long edits) {
    int _ =
        file.update(
            """
            insert into record (type, id, created_at, updated_at, data, usn)
            values (?, ?, ?, ?, ?, ?)
            on conflict (type, id) do update set updated_at = excluded.updated_at,
              data = excluded.data, usn = excluded.usn, edits = 0, problem = null
            where edits <= ?\
            """,
            key.type(),
            key.id(),
            version.updatedAt().toString(),
            version.updatedAt().toString(),
            version.data(),
            version.usn(),
            edits);
    int _ =
        file.update("update record set marked = 0 where type = ? and id = ?", key.type(), key.id());
  }

  /// A version of the server's.
  record Version(Instant updatedAt, @Nullable String data, long usn) {}

  /// What a merge starts from next time.
  void setBase(RecordKey key, long usn) {
    int _ =
        file.update(
            "update record set usn = ? where type = ? and id = ?", usn, key.type(), key.id());
  }

  void drop(Entry sent) {
    int _ =
        file.update(
            "delete from record where type = ? and id = ? and edits = ?",
            sent.key().type(),
            sent.key().id(),
            sent.edits());
  }

  void mark() {
    int _ = file.update("update record set marked = 1 where edits = 0");
  }

  void sweep() {
    int _ = file.update("delete from record where marked = 1");
  }

  long count(String condition) {
    return file.query("select count(*) from record where " + condition, row -> row.getLong(1))
        .getFirst();
  }

  Optional<String> note(String name) {
    return file
        .query("select text from note where name = ?", row -> row.getString(1), name)
        .stream()
        .findFirst();
  }

  void setNote(String name, String text) {
    int _ = file.update("insert or replace into note (name, text) values (?, ?)", name, text);
  }

  @Override
  public void close() {
    file.close();
  }
}
