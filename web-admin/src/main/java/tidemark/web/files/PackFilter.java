package tidemark.web.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs pages and files for who can unpack them.
@WebFilter("*.xhtml")
public class PackFilter extends HttpFilter {
  /// Below it the packing costs more than the way.
  private static final int WORTH_PACKING = 2048;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip") || request.getMethod().equals("HEAD")) {
      chain.doFilter(request, response);
      return;
    }
    HeldResponse held = new HeldResponse(response);
    chain.doFilter(request, held);
    byte[] body = held.body();
    if (body.length == 0) {
      return;
    }
    response.addHeader("Vary", "Accept-Encoding");
    if (body.length >= WORTH_PACKING && isText(response.getContentType())) {
      response.setHeader("Content-Encoding", "gzip");
      body = packed(body);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  private static boolean isText(@Nullable String type) {
    return type != null
        && (type.startsWith("text/")
            || type.contains("javascript")
            || type.contains("xml")
            || type.contains("json"));
  }
}
