package tidemark.client.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import tidemark.client.privacy.Sieve;
import tidemark.client.store.SqliteTable;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;

/// The SQL of taking out what shall not leave.
///
/// @param file of the queue
/// @param queue its other statements
record SiftTable(SqliteTable file, QueueTable queue, Sieve sieve) {
  private record Waits(long number, String bucket, Event event) {}

  private record Text(long number, String bucket, String events) {}

  void run(long now) {
    grown().forEach(waits -> again(waits, now));
    texts("select number, bucket, posted from entry where posted is not null")
        .forEach(
            text -> rewrite(text, "update entry set posted = ? where number = ?", queue::delete));
    texts("select number, bucket, body from dead")
        .forEach(text ->
            rewrite(
                text,
                "update dead set body = ? where number = ?",
                number -> {
                  int _ = file.update("delete from dead where number = ?", number);
                }));
    for (String bucket : queue.buckets().keySet()) {
      queue.last(bucket).ifPresent(last -> last(bucket, last));
    }
  }

  private List<Waits> grown() {
    return file.query(
        "select number, bucket, start, length, data from entry where posted is null order by number",
        row ->
            new Waits(
                row.getLong(1),
                row.getString(2),
                new Event(row.getLong(3), row.getLong(4), row.getString(5))));
  }

  /// Two that become alike become one.
  private void again(Waits waits, long now) {
    Optional<Event> left = sieve.left(waits.bucket(), waits.event());
    if (!left.equals(Optional.of(waits.event()))) {
      queue.delete(waits.number());
      left.ifPresent(event -> queue.upsert(waits.bucket(), event, now));
    }
  }

  private void last(String bucket, Event last) {
    Optional<Event> left = sieve.left(bucket, last);
    if (left.isPresent()) {
      queue.setLast(bucket, left.get());
    } else {
      int _ = file.update("delete from last where bucket = ?", bucket);
    }
  }

  private List<Text> texts(String sql) {
    return file.query(sql, row -> new Text(row.getLong(1), row.getString(2), row.getString(3)));
  }

  /// Removes a row.
  @FunctionalInterface
  private interface Removal {
    void of(long number);
  }

  private void rewrite(Text text, String update, Removal removal) {
    if (!(Json.read(text.events()) instanceof ArrayNode events)) {
      return; // the description of a bucket
    }
    ArrayNode left = Json.array();
    for (JsonNode event : events) {
      sieve.left(text.bucket(), (ObjectNode) event).ifPresent(left::add);
    }
    if (left.isEmpty()) {
      removal.of(text.number());
    } else if (!left.equals(events)) {
      int _ = file.update(update, left.toString(), text.number());
    }
  }
}
