package tidemark.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyIn;
import tidemark.bucket.Place;

/// Rows of the event table in PostgreSQL's binary COPY form.
final class Copy {
  static final String STATEMENT =
      """
      copy event (space_id, bucket, seq, starts_at, duration_us, hash, copy, data) from stdin (format binary)
      """;

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final long EPOCH_2000 = 946_684_800_000_000L;
  private static final short COLUMNS = 8;
  private static final int FIXED = 2 + COLUMNS * 4 + 16 + 5 * 8 + 4;
  private static final int CHUNK = 64 * 1024;

  private final CopyIn target;
  private final UUID space;
  private final long bucket;
  private ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

  Copy(CopyIn target, Place place) {
    this.target = target;
    this.space = place.space();
    this.bucket = place.number();
  }

  void write(List<Push.Row> rows) throws SQLException {
    buffer.put(SIGNATURE).putInt(0).putInt(0);
    for (Push.Row row : rows) {
      put(row);
    }
    room(2);
    buffer.putShort((short) -1);
    flush();
  }

  private void put(Push.Row row) throws SQLException {
    Sample sample = row.sample();
    room(FIXED + sample.data().length);
    buffer.putShort(COLUMNS);
    buffer
        .putInt(16)
        .putLong(space.getMostSignificantBits())
        .putLong(space.getLeastSignificantBits());
    buffer.putInt(8).putLong(bucket);
    buffer.putInt(8).putLong(row.seq());
    buffer.putInt(8).putLong(sample.start() - EPOCH_2000);
    buffer.putInt(8).putLong(sample.duration());
    buffer.putInt(8).putLong(sample.hash());
    buffer.putInt(4).putInt(row.copy());
    buffer.putInt(sample.data().length).put(sample.data());
  }

  private void room(int bytes) throws SQLException {
    if (buffer.remaining() < bytes) {
      flush();
      if (buffer.capacity() < bytes) {
        buffer = ByteBuffer.allocate(bytes);
      }
    }
  }

  private void flush() throws SQLException {
    target.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
