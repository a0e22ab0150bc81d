package tidemark.rest.edge.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer that is packed once it is long enough. Until that is known it waits in memory, and so
/// does what is said about its length.
final class PackedResponse extends HttpServletResponseWrapper {
  private final PackedBody body;
  private @Nullable PrintWriter writer;

  PackedResponse(HttpServletResponse response) {
    super(response);
    body = new PackedBody(response);
  }

  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    body.finish();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // it is set when the answer is complete, or not at all
  }

  @Override
  public void setContentLengthLong(long length) {
    // as above
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!name.equalsIgnoreCase("Content-Length")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (!name.equalsIgnoreCase("Content-Length")) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    body.flush();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    body.forget();
  }

  @Override
  public void reset() {
    super.reset();
    body.forget();
  }
}
