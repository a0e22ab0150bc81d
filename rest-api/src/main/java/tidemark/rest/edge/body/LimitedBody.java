package tidemark.rest.edge.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// A body that ends in a refusal as soon as it has grown beyond its limit.
///
/// A packed body must not grow beyond a hundred times what was sent either, once it is worth the
/// trouble: a bomb is stopped while it is small.
final class LimitedBody extends ServletInputStream {
  static final long WORTH_A_LOOK = 1L << 20;
  static final int LARGEST_RATIO = 100;

  private final InputStream source;
  private final long limit;
  private final @Nullable Counted packed;
  private long length;
  private boolean ended;

  private LimitedBody(InputStream source, long limit, @Nullable Counted packed) {
    this.source = source;
    this.limit = limit;
    this.packed = packed;
  }

  static LimitedBody plain(InputStream source, long limit) {
    return new LimitedBody(source, limit, null);
  }

  static LimitedBody unpacked(InputStream source, long limit) {
    Counted packed = new Counted(source);
    return new LimitedBody(new Unpacking(packed), limit, packed);
  }

  static Refusal tooLarge(long limit) {
    long mebibytes = limit >> 20;
    return new Refusal(
        Reason.BODY_TOO_LARGE, mebibytes > 0 ? mebibytes + " MiB" : limit + " bytes");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int size) throws IOException {
    int count = readOrRefuse(buffer, offset, size);
    if (count < 0) {
      ended = true;
      return count;
    }
    length += count;
    if (length > limit) {
      throw tooLarge(limit);
    }
    if (packed != null && length > WORTH_A_LOOK && length / LARGEST_RATIO > packed.count) {
      throw new Refusal(
          Reason.BODY_TOO_LARGE, LARGEST_RATIO + " times what was sent, for packed bodies");
    }
    return count;
  }

  private int readOrRefuse(byte[] buffer, int offset, int size) throws IOException {
    try {
      return source.read(buffer, offset, size);
    } catch (ZipException | EOFException e) {
      if (packed == null) {
        throw e;
      }
      throw new Refusal(Reason.BODY_UNREADABLE, "it is not the gzip it says it is.");
    }
  }

  @Override
  public boolean isFinished() {
    return ended;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("Bodies are read by the thread that answers");
  }

  /// Opens the gzip stream at the first read, inside the place where a broken one is refused.
  private static final class Unpacking extends InputStream {
    private final InputStream packed;
    private @Nullable InputStream open;

    private Unpacking(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("read in pieces");
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
      if (open == null) {
        open = new GZIPInputStream(packed, 1 << 13);
      }
      return open.read(buffer, offset, size);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    private Counted(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
      int read = super.read(buffer, offset, size);
      count += Math.max(read, 0);
      return read;
    }
  }
}
