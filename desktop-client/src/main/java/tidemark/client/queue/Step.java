package tidemark.client.queue;

import java.util.List;
import java.util.stream.Collectors;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;

/// The next thing to tell the server.
public sealed interface Step {
  String bucket();

  /// What is posted.
  String body();

  /// How many parts it could be sent in.
  int size();

  /// There is such a bucket.
  record Announcement(String bucket, String body) implements Step {
    @Override
    public int size() {
      return 1;
    }
  }

  /// Events made of heartbeats.
  record Grown(String bucket, List<Row> rows) implements Step {
    public Grown {
      rows = List.copyOf(rows);
    }

    @Override
    public String body() {
      return rows.stream()
          .map(row -> row.event().json().toString())
          .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  /// A list of events, as a client posted it: equal ones in it are several.
  record Posted(String bucket, long number, String body) implements Step {
    @Override
    public int size() {
      return Json.read(body).size();
    }
  }

  /// An event that waits, and how often it has grown since.
  record Row(long number, long version, Event event) {}
}
