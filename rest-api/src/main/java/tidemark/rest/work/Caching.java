package tidemark.rest.work;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Answers that belong to one person: no cache on the way may keep them.
final class Caching {
  private static final String WHO = "Authorization, X-API-Key";

  private Caching() {}

  /// The person's own browser may, and asks whether it is still so.
  static Response.ResponseBuilder fresh(Object entity) {
    return with(entity, "private, no-cache");
  }

  /// The person's own browser may for a while.
  static Response.ResponseBuilder fiveMinutes(Object entity) {
    return with(entity, "private, max-age=300");
  }

  private static Response.ResponseBuilder with(Object entity, String control) {
    return Response.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, control)
        .header(HttpHeaders.VARY, WHO);
  }
}
