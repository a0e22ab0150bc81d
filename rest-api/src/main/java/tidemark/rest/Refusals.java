package tidemark.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;

/// Which refusal an exception means. What nobody foresaw is `UNEXPECTED`, and says nothing.
public final class Refusals {
  private static final int DEEPEST_CAUSE = 10;

  private Refusals() {}

  public static Refusal of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Refusals::cause)
        .limit(DEEPEST_CAUSE)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> new Refusal(Reason.UNEXPECTED));
  }

  /// For the statuses that the container and Jersey answer by themselves.
  public static Refusal ofStatus(int status) {
    return switch (status) {
      case 401 -> new Refusal(Reason.CREDENTIAL_MISSING);
      case 403 -> new Refusal(Reason.NOT_ALLOWED);
      case 404 -> new Refusal(Reason.NOT_FOUND);
      case 405, 501 -> new Refusal(Reason.METHOD_UNKNOWN);
      case 406 -> new Refusal(Reason.NOT_ACCEPTABLE);
      case 413 -> new Refusal(Reason.BODY_TOO_LARGE, "this server");
      case 415 -> new Refusal(Reason.MEDIA_UNKNOWN);
      case 503 -> new Refusal(Reason.UNAVAILABLE);
      default ->
          status >= 400 && status < 500
              ? new Refusal(Reason.VALUE_INVALID, "The request cannot be understood.")
              : new Refusal(Reason.UNEXPECTED);
    };
  }

  private static Optional<Refusal> known(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> Optional.of(refusal);
      case StreamConstraintsException e -> Optional.of(overLimit(e));
      case JsonProcessingException e -> Optional.of(new Refusal(Reason.BODY_UNREADABLE, place(e)));
      case EOFException _ -> Optional.of(new Refusal(Reason.BODY_UNREADABLE, "it ends too early."));
      case ParamException.QueryParamException e ->
          Optional.of(
              new Refusal(
                  Reason.VALUE_INVALID, "'" + e.getParameterName() + "' cannot be understood."));
      // one with a cause only carries it
      case WebApplicationException e when e.getCause() == null || hasOwnMeaning(e) ->
          Optional.of(ofStatus(e.getResponse().getStatus()));
      default ->
          Database.isAway(thrown) ? Optional.of(new Refusal(Reason.UNAVAILABLE)) : Optional.empty();
    };
  }

  private static boolean hasOwnMeaning(WebApplicationException e) {
    return e.getResponse().getStatus() < 500 && e.getResponse().getStatus() != 400;
  }

  private static Refusal overLimit(StreamConstraintsException e) {
    return String.valueOf(e.getMessage()).contains("nesting depth")
        ? new Refusal(Reason.BODY_TOO_DEEP, String.valueOf(Json.DEEPEST))
        : new Refusal(Reason.BODY_UNREADABLE, "a text or a number in it is too long.");
  }

  /// Says where, never what: the body is the caller's, the parser's words are ours.
  private static String place(JsonProcessingException e) {
    @Nullable JsonLocation location = e.getLocation();
    String line =
        location == null || location.getLineNr() < 1
            ? ""
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "'" + path(mapping) + "' has the wrong form" + line + ".";
    }
    return "it is not the JSON expected here" + line + ".";
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    return thrown.getCause();
  }
}
