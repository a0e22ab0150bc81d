package tidemark.rest.edge.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The body of an answer, held back until it is worth packing.
final class PackedBody extends ServletOutputStream {
  /// Below it the packing costs more than the way.
  static final int WORTH_PACKING = 2048;

  private final HttpServletResponse response;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private @Nullable OutputStream out;

  PackedBody(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int size) throws IOException {
    if (out == null && waiting.size() + size < WORTH_PACKING) {
      waiting.write(bytes, offset, size);
      return;
    }
    if (out == null) {
      out = isText(response.getContentType()) ? pack() : response.getOutputStream();
      waiting.writeTo(out);
      waiting.reset();
    }
    out.write(bytes, offset, size);
  }

  /// What still waits goes on waiting, unless it is a stream of news that somebody watches.
  @Override
  public void flush() throws IOException {
    if (out == null && !isText(response.getContentType())) {
      out = response.getOutputStream();
      waiting.writeTo(out);
      waiting.reset();
    }
    if (out != null) {
      out.flush();
    }
  }

  void finish() throws IOException {
    if (out instanceof GZIPOutputStream gzip) {
      gzip.finish();
    } else if (out == null && waiting.size() > 0) {
      response.setContentLength(waiting.size());
      waiting.writeTo(response.getOutputStream());
      waiting.reset();
    }
  }

  void forget() {
    waiting.reset();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException("Answers are written by the thread that makes them");
  }

  private OutputStream pack() throws IOException {
    response.setHeader("Content-Encoding", "gzip");
    response.addHeader("Vary", "Accept-Encoding");
    return new GZIPOutputStream(response.getOutputStream(), 1 << 13, true);
  }

  static boolean isText(@Nullable String type) {
    return type != null
        && !type.startsWith("text/event-stream")
        && (type.startsWith("text/")
            || type.contains("json")
            || type.contains("yaml")
            || type.contains("javascript"));
  }
}
