package tidemark.client.samay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.client.store.SqliteTable;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Times;
import tidemark.client.wire.Trouble;

/// ActivityWatch's SQLite file, of either server, for reading.
public final class AwTable implements AutoCloseable {
  private static final long NANOS = 1000;

  private final SqliteTable file;
  private final boolean isRust;

  private AwTable(SqliteTable file, boolean isRust) {
    this.file = file;
    this.isRust = isRust;
  }

  /// A bucket in the file.
  ///
  /// @param key of its row
  /// @param name as watchers call it
  /// @param lastId the greatest id of its events, 0 without any
  public record Bucket(long key, String name, long lastId) {}

  /// An event in the file.
  ///
  /// @param duration in seconds
  public record Row(long id, String timestamp, BigDecimal duration, String data) {
    /// As Samay sends it. What cannot be read is sent as text and not dropped.
    ObjectNode json(String bucket) {
      ObjectNode json = Json.object();
      json.put("id", id).put("timestamp", timestamp).put("duration", duration);
      json.set("data", readable());
      return json.put("bucket_id", bucket);
    }

    private JsonNode readable() {
      try {
        return Json.readObject(data);
      } catch (Malformed _) {
        return TextNode.valueOf(data);
      }
    }
  }

  public static AwTable open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Trouble("There is no database of ActivityWatch at " + path + ".");
    }
    SqliteTable file = SqliteTable.readOnly(path);
    List<String> tables =
        file.query("select name from sqlite_master where type = 'table'", row -> row.getString(1));
    if (tables.contains("eventmodel") || tables.contains("events")) {
      return new AwTable(file, !tables.contains("eventmodel"));
    }
    file.close();
    throw new Trouble(path + " is no database of ActivityWatch.");
  }

  /// Where ActivityWatch keeps its file on this machine, if it does.
  public static Optional<Path> found(Map<String, String> environment, Path user) {
    Path linux =
        Optional.ofNullable(environment.get("XDG_DATA_HOME"))
            .filter(text -> !text.isBlank())
            .map(Path::of)
            .orElse(user.resolve(".local/share"));
    Stream<Path> homes =
        Stream.of(
            linux.resolve("activitywatch"),
            user.resolve("Library/Application Support/activitywatch"),
            user.resolve("AppData/Local/activitywatch/activitywatch"));
    return homes
        .flatMap(home ->
            Stream.of(
                home.resolve("aw-server/peewee-sqlite.v2.db"),
                home.resolve("aw-server-rust/sqlite.db")))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  public List<Bucket> buckets() {
    String sql =
        isRust
            ? """
            select b.id, b.name, coalesce((select max(e.id) from events e where e.bucketrow = b.id), 0)
            from buckets b order by b.id\
            """
            : """
            select b.key, b.id,
              coalesce((select max(e.id) from eventmodel e where e.bucket_id = b.key), 0)
            from bucketmodel b order by b.key\
            """;
    return file.query(sql, row -> new Bucket(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  /// Events of a bucket in the order of their ids.
  ///
  /// @param from the first id
  public List<Row> events(Bucket bucket, long from, int most) {
    return isRust
        ? file.query(
            """
            select id, starttime, endtime, data from events
            where bucketrow = ? and id >= ? order by id limit ?\
            """,
            row ->
                new Row(
                    row.getLong(1),
                    Times.instant(Math.floorDiv(row.getLong(2), NANOS)).toString(),
                    BigDecimal.valueOf(Math.floorDiv(row.getLong(3) - row.getLong(2), NANOS), 6),
                    row.getString(4)),
            bucket.key(),
            from,
            most)
        : file.query(
            """
            select id, timestamp, duration, datastr from eventmodel
            where bucket_id = ? and id >= ? order by id limit ?\
            """,
            row ->
                new Row(row.getLong(1), row.getString(2), row.getBigDecimal(3), row.getString(4)),
            bucket.key(),
            from,
            most);
  }

  public long count() {
    return file.query(
            isRust ? "select count(*) from events" : "select count(*) from eventmodel",
            row -> row.getLong(1))
        .getFirst();
  }

  @Override
  public void close() {
    file.close();
  }
}
