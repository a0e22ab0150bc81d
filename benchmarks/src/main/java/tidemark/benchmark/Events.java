package tidemark.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Events as a window watcher sends them, as a body of JSON and as rows of the event table.
final class Events {
  static final int BATCH = 5_000;

  private static final long START = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final long EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final int ROW = 600;
  private static final String COPY =
      """
      copy event (space_id, bucket, seq, starts_at, duration_us, hash, copy, data) from stdin (format binary)
      """;

  private Events() {}

  /// A batch that begins with the event number `from`.
  static byte[] json(int from) {
    StringBuilder body = new StringBuilder(BATCH * 220).append('[');
    for (int n = from; n < from + BATCH; n++) {
      body.append(n == from ? "" : ",")
          .append("{\"timestamp\":\"")
          .append(Instant.ofEpochSecond(START + 7L * n))
          .append("\",\"duration\":6.5,\"data\":")
          .append(data(n))
          .append('}');
    }
    return body.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The same as rows, committed: what the database can do at best.
  static void copy(Connection connection, UUID space, int from) throws SQLException {
    CopyIn target = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    ByteBuffer rows = ByteBuffer.allocate(BATCH * ROW);
    rows.put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(0);
    for (int n = from; n < from + BATCH; n++) {
      row(rows, space, n);
    }
    rows.putShort((short) -1);
    target.writeToCopy(rows.array(), 0, rows.position());
    target.endCopy();
  }

  private static void row(ByteBuffer rows, UUID space, int n) {
    byte[] data = data(n).getBytes(StandardCharsets.UTF_8);
    rows.putShort((short) 8)
        .putInt(16)
        .putLong(space.getMostSignificantBits())
        .putLong(space.getLeastSignificantBits());
    rows.putInt(8).putLong(1);
    rows.putInt(8).putLong(n);
    rows.putInt(8).putLong((START - EPOCH_2000 + 7L * n) * 1_000_000);
    rows.putInt(8).putLong(6_500_000);
    rows.putInt(8).putLong(n * 0x9E3779B97F4A7C15L);
    rows.putInt(4).putInt(0);
    rows.putInt(data.length).put(data);
  }

  private static String data(int n) {
    return "{\"app\":\"editor %d\",\"title\":\"chapter %d of a book about tides – draft %d\",\"url\":\"https://example.org/%d\"}"
        .formatted(n % 40, n % 977, n, n * 31);
  }
}
