package tidemark.client.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.client.privacy.Sieve;
import tidemark.client.store.SqliteTable;
import tidemark.client.wire.Event;

/// The SQL of the queue, on one connection.
final class QueueTable implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          create table if not exists known (
            id text primary key, description text not null, told integer not null)\
          """,
          """
          create table if not exists last (
            bucket text primary key, start integer not null, length integer not null,
            data text not null)\
          """,
          """
          create table if not exists entry (
            number integer primary key autoincrement, bucket text not null, start integer,
            length integer, data text, posted text, version integer not null default 0,
            due integer not null)\
          """,
          """
          create unique index if not exists entry_event on entry (bucket, start, data)
            where start is not null\
          """,
          """
          create table if not exists dead (
            number integer primary key, bucket text not null, body text not null,
            reason text not null, since integer not null)\
          """,
          "create table if not exists note (name text primary key, text text not null)");

  private final SqliteTable file;

  /// An event, and whether it is another one than before.
  record Growth(Event event, boolean isNew) {}

  private QueueTable(SqliteTable file) {
    this.file = file;
  }

  static QueueTable open(Path file) {
    return new QueueTable(SqliteTable.open(file, SCHEMA));
  }

  <T> T inOne(Supplier<T> work) {
    return file.inOne(work);
  }

  void inOne(Runnable work) {
    file.inOne(work);
  }

  boolean insertBucket(String bucket, String description, boolean told) {
    return update(
            """
            insert into known (id, description, told) values (?, ?, ?)
            on conflict (id) do nothing\
            """,
            bucket,
            description,
            told ? 1 : 0)
        == 1;
  }

  void setTold(String bucket, boolean told) {
    update("update known set told = ? where id = ?", told ? 1 : 0, bucket);
  }

  Map<String, String> buckets() {
    Map<String, String> buckets = new LinkedHashMap<>();
    query(
        "select id, description from known order by rowid",
        row -> buckets.put(row.getString(1), row.getString(2)));
    return buckets;
  }

  Optional<Step> unannounced() {
    List<Step> steps =
        query(
            "select id, description from known where told = 0 order by rowid limit 1",
            row -> new Step.Announcement(row.getString(1), row.getString(2)));
    return steps.stream().findFirst();
  }

  Optional<Event> last(String bucket) {
    return query(
            "select start, length, data from last where bucket = ?",
            row -> new Event(row.getLong(1), row.getLong(2), row.getString(3)),
            bucket)
        .stream()
        .findFirst();
  }

  void setLast(String bucket, Event event) {
    update(
        "insert or replace into last (bucket, start, length, data) values (?, ?, ?, ?)",
        bucket,
        event.start(),
        event.length(),
        event.data());
  }

  /// Nothing of this bucket grows any more.
  void finish(String bucket, long now) {
    update("update entry set due = ? where bucket = ? and due > ?", now, bucket, now);
  }

  void upsert(String bucket, Event event, long due) {
    update(
        """
        insert into entry (bucket, start, length, data, due) values (?, ?, ?, ?, ?)
        on conflict (bucket, start, data) where start is not null
        do update set length = max(length, excluded.length), version = version + 1\
        """,
        bucket,
        event.start(),
        event.length(),
        event.data(),
        due);
  }

  boolean insertPosted(String bucket, String events, long now) {
    return update("insert into entry (bucket, posted, due) values (?, ?, ?)", bucket, events, now)
        == 1;
  }

  /// The oldest that is due, with more of its kind. What would be due later than anything is held
  /// back was written under another clock.
  Optional<Step> due(long now, long hold, int most) {
    record Head(String bucket, long number, boolean isPosted, String posted) {}
    List<Head> heads =
        query(
            """
            select bucket, number, posted is not null, coalesce(posted, '') from entry
            where due <= ? or due > ? order by number limit 1\
            """,
            row -> new Head(row.getString(1), row.getLong(2), row.getBoolean(3), row.getString(4)),
            now,
            now + hold);
    return heads.stream()
        .findFirst()
        .map(head ->
            head.isPosted()
                ? new Step.Posted(head.bucket(), head.number(), head.posted())
                : new Step.Grown(head.bucket(), grown(head.bucket(), now, hold, most)));
  }

  private List<Step.Row> grown(String bucket, long now, long hold, int most) {
    return query(
        """
        select number, version, start, length, data from entry
        where bucket = ? and posted is null and (due <= ? or due > ?) order by number limit ?\
        """,
        row ->
            new Step.Row(
                row.getLong(1),
                row.getLong(2),
                new Event(row.getLong(3), row.getLong(4), row.getString(5))),
        bucket,
        now,
        now + hold,
        most);
  }

  void delete(long number) {
    update("delete from entry where number = ?", number);
  }

  /// @param due when to send it again, if it has grown
  void delete(Step.Row row, boolean onlyUnchanged, long due) {
    if (onlyUnchanged) {
      update("delete from entry where number = ? and version = ?", row.number(), row.version());
      update("update entry set due = ? where number = ?", due, row.number());
    } else {
      delete(row.number());
    }
  }

  void insertDead(Dead dead) {
    update(
        "insert into dead (bucket, body, reason, since) values (?, ?, ?, ?)",
        dead.bucket(),
        dead.body(),
        dead.reason(),
        dead.since().toEpochMilli());
  }

  List<Dead> dead() {
    return query(
        "select number, bucket, body, reason, since from dead order by number",
        row ->
            new Dead(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))));
  }

  int clearDead() {
    return update("delete from dead");
  }

  Waiting waiting() {
    return query(
            "select (select count(*) from entry), (select count(*) from dead)",
            row -> new Waiting(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  void forget(String bucket) {
    update("delete from entry where bucket = ?", bucket);
    update("delete from last where bucket = ?", bucket);
    update("delete from known where id = ?", bucket);
  }

  void sift(Sieve sieve, long now) {
    new SiftTable(file, this, sieve).run(now);
  }

  Optional<String> note(String name) {
    return query("select text from note where name = ?", row -> row.getString(1), name).stream()
        .findFirst();
  }

  void setNote(String name, String text) {
    update("insert or replace into note (name, text) values (?, ?)", name, text);
  }

  private int update(String sql, Object... values) {
    return file.update(sql, values);
  }

  private <T> List<T> query(String sql, SqliteTable.Reading<T> reading, Object... values) {
    return file.query(sql, reading, values);
  }

  @Override
  public void close() {
    file.close();
  }
}
