package tidemark.client.samay;

import java.nio.file.Path;
import java.util.List;
import tidemark.client.store.SqliteTable;

/// A file as one of ActivityWatch's servers writes it.
final class AwFileTable implements AutoCloseable {
  private static final List<String> PYTHON =
      List.of(
          """
          create table if not exists bucketmodel (
            key integer not null primary key, id varchar(255) not null, created datetime not null,
            name varchar(255), type varchar(255) not null, client varchar(255) not null,
            hostname varchar(255) not null)\
          """,
          """
          create table if not exists eventmodel (
            id integer not null primary key, bucket_id integer not null, timestamp datetime not null,
            duration decimal(10, 5) not null, datastr varchar(255) not null)\
          """,
          """
          insert or ignore into bucketmodel values
            (1, 'window_box', '2026-01-01', null, 'currentwindow', 'c', 'box')\
          """);
  private static final List<String> RUST =
      List.of(
          """
          create table if not exists buckets (
            id integer primary key autoincrement, name text unique not null, type text not null,
            client text not null, hostname text not null, created text not null,
            data text not null default '{}')\
          """,
          """
          create table if not exists events (
            id integer primary key autoincrement, bucketrow integer not null,
            starttime integer not null, endtime integer not null, data text not null)\
          """,
          """
          insert or ignore into buckets (id, name, type, client, hostname, created) values
            (1, 'window_box', 'currentwindow', 'c', 'box', '2026-01-01T00:00:00Z')\
          """);

  private final SqliteTable file;
  private final boolean isRust;

  private AwFileTable(SqliteTable file, boolean isRust) {
    this.file = file;
    this.isRust = isRust;
  }

  static AwFileTable python(Path path) {
    return new AwFileTable(SqliteTable.open(path, PYTHON), false);
  }

  static AwFileTable rust(Path path) {
    return new AwFileTable(SqliteTable.open(path, RUST), true);
  }

  /// An event of two seconds at second `number` of an hour, or a few more with greater ids.
  void put(int number, int seconds, String data) {
    long start = 1_767_268_800L + number;
    file.inOne(() -> {
      int _ =
          isRust
              ? file.update(
                  "insert or replace into events values (?, 1, ?, ?, ?)",
                  number,
                  start * 1_000_000_000L,
                  (start + seconds) * 1_000_000_000L,
                  data)
              : file.update(
                  """
                  insert or replace into eventmodel values
                    (?, 1, datetime(?, 'unixepoch') || '.250000+00:00', ?, ?)\
                  """,
                  number,
                  start,
                  seconds,
                  data);
    });
  }

  /// Many events at once.
  void fill(int count) {
    file.inOne(() -> {
      int _ =
          file.update(
              """
              insert into eventmodel
              with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
              select i, 1, datetime(1767268800 + i, 'unixepoch') || '+00:00', 1,
                '{"app":"' || i || '"}' from n\
              """,
              count);
    });
  }

  @Override
  public void close() {
    file.close();
  }
}
