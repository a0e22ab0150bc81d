package tidemark.rest.edge.body;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request whose body is unpacked and counted. Whoever reads it does not notice.
final class GuardedRequest extends HttpServletRequestWrapper {
  private static final Set<String> OF_THE_PACKED_BODY =
      Set.of("content-encoding", "content-length");

  private final long limit;
  private final boolean packed;
  private @Nullable ServletInputStream body;

  GuardedRequest(HttpServletRequest request, long limit, boolean packed) {
    super(request);
    this.limit = limit;
    this.packed = packed;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      ServletInputStream source = super.getInputStream();
      body = packed ? LimitedBody.unpacked(source, limit) : LimitedBody.plain(source, limit);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String getHeader(String name) {
    return hides(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !hides(name)).toList());
  }

  /// Who sends a body and does not say what it is sends JSON, as everybody does here.
  @Override
  public @Nullable String getContentType() {
    String type = super.getContentType();
    return type == null || type.isBlank() ? "application/json" : type;
  }

  @Override
  public int getContentLength() {
    return packed ? -1 : super.getContentLength();
  }

  @Override
  public long getContentLengthLong() {
    return packed ? -1 : super.getContentLengthLong();
  }

  private boolean hides(String name) {
    return packed && OF_THE_PACKED_BODY.contains(name.toLowerCase(Locale.ROOT));
  }
}
