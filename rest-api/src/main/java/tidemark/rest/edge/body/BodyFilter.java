package tidemark.rest.edge.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// Guards bodies: a length that is said is refused at once, one that is not is counted while it is
/// read, and gzip is inflated under the same count.
public class BodyFilter extends HttpFilter {
  private static final List<String> IMPORTS = List.of("/api/0/import", "/api/v1/me/import");

  @Inject
  @ConfigProperty(name = "tidemark.body.limit", defaultValue = "67108864")
  private long usual;

  /// Years of events arrive in one file.
  @Inject
  @ConfigProperty(name = "tidemark.import.limit", defaultValue = "1073741824")
  private long forImports;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isImport = IMPORTS.stream().anyMatch(request.getRequestURI()::endsWith);
    long limit = isImport ? forImports : usual;
    if (request.getContentLengthLong() > limit) {
      throw LimitedBody.tooLarge(limit);
    }
    @Nullable String encoding = request.getHeader("Content-Encoding");
    String form = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    boolean packed =
        switch (form) {
          case "identity", "" -> false;
          case "gzip", "x-gzip" -> true;
          default -> throw new Refusal(Reason.MEDIA_UNKNOWN);
        };
    chain.doFilter(new GuardedRequest(request, limit, packed), response);
  }
}
