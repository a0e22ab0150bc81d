package tidemark.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.Reason;
import tidemark.Refusal;

/// A refusal on the wire: RFC 9457, and the members that clients of older dialects read.
///
/// @param detail the whole sentence, for people
/// @param request the id under which the log knows this request
/// @param fields that are wrong, each with what it needs
public record Problem(Reason reason, String detail, String request, Map<String, String> fields) {
  public static final String TYPE = "application/problem+json";

  public static Problem of(Refusal refusal, String request) {
    return new Problem(refusal.reason(), refusal.sentence(), request, refusal.fields());
  }

  public static Problem of(Reason reason, String request) {
    return new Problem(reason, reason.sentence(), request, Map.of());
  }

  public int status() {
    return status(reason.kind());
  }

  public static int status(Reason.Kind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case MISSING -> 404;
      case GONE -> 410;
      case METHOD -> 405;
      case INVALID -> 400;
      case UNPROCESSABLE -> 422;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case MEDIA -> 415;
      case NOT_ACCEPTABLE -> 406;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
      case BROKEN -> 500;
    };
  }

  /// The document for a request to `path`; `home` is the public address of this installation.
  public Map<String, Object> document(String home, String path) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type(home));
    document.put("title", title());
    document.put("status", status());
    document.put("detail", detail);
    document.put("code", reason.slug());
    document.put("request", request);
    document.put("message", detail);
    if (!fields.isEmpty()) {
      document.put("errors", errors());
    }
    switch (Dialect.of(path)) {
      case OURS -> {}
      case SIGN_IN -> document.put("error", detail);
      case EXTENSION -> {
        document.put("success", false);
        document.put("error", error());
      }
    }
    return document;
  }

  private Map<String, Object> error() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error", title());
    error.put("message", detail);
    error.put("code", reason.name());
    if (!fields.isEmpty()) {
      error.put("details", errors());
    }
    return error;
  }

  private List<Map<String, String>> errors() {
    return fields.entrySet().stream()
        .map(field -> Map.of("field", field.getKey(), "message", "needs " + field.getValue()))
        .toList();
  }

  /// Clients of ActivityWatch read what sort of error a query has where everybody else has an
  /// address. The sentence begins with it.
  private String type(String home) {
    return reason == Reason.QUERY_FAILED || reason == Reason.QUERY_LIMIT
        ? detail.substring(0, Math.max(0, detail.indexOf('(')))
        : home + "/docs/problems#" + reason.slug();
  }

  private String title() {
    String words = reason.slug().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// What a client expects under `error` depends on the path it asked.
  private enum Dialect {
    OURS,
    SIGN_IN,
    EXTENSION;

    static Dialect of(String path) {
      if (path.startsWith("/auth/")) {
        return SIGN_IN;
      }
      boolean ours = path.startsWith("/api/0/") || path.startsWith("/api/v1/");
      return path.startsWith("/api/") && !ours ? EXTENSION : OURS;
    }
  }
}
