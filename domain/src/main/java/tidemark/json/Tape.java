package tidemark.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Remembers what was read, from a place on that its reader moves forward.
final class Tape extends FilterInputStream {
  private static final int FIRST = 64 * 1024;

  private byte[] kept = new byte[FIRST];
  private int length;

  /// How many bytes came before the first one kept.
  private long before;

  Tape(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int count = in.read(target, offset, wanted);
    if (count > 0) {
      if (length + count > kept.length) {
        kept = Arrays.copyOf(kept, Math.max(length + count, 2 * kept.length));
      }
      System.arraycopy(target, offset, kept, length, count);
      length += count;
    }
    return count;
  }

  /// What came before this place is not asked for again.
  void forget(long until) {
    int over = (int) (until - before);
    if (over > FIRST / 2) {
      System.arraycopy(kept, over, kept, 0, length - over);
      length -= over;
      before = until;
    }
  }

  byte[] cut(long from, long to) {
    return Arrays.copyOfRange(kept, (int) (from - before), (int) (to - before));
  }
}
