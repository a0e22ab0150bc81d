package tidemark.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.wire.Json;

/// What a provider gave.
///
/// @param access what requests show; of any form
/// @param refresh what gets the next one
/// @param end when `access` ends, if that is known
/// @param renewal when it is time to get the next one
/// @param type how it is shown
/// @param scope what it is good for
public record Tokens(
    String access,
    Optional<String> refresh,
    Optional<Instant> end,
    Optional<Instant> renewal,
    String type,
    Optional<String> scope) {
  private static final long EARLIEST_SECONDS = 300;

  /// Out of a provider's answer.
  static Tokens of(ObjectNode answer, Instant now) {
    Optional<Long> life =
        answer.path("expires_in").isNumber()
            ? Optional.of(answer.path("expires_in").asLong())
            : Optional.empty();
    return new Tokens(
        answer.path("access_token").asText(),
        text(answer, "refresh_token"),
        life.map(now::plusSeconds),
        life.map(seconds -> now.plusSeconds(seconds - early(seconds))),
        text(answer, "token_type").orElse("Bearer"),
        text(answer, "scope"));
  }

  /// Five minutes before the end, or at four fifths of a short life.
  private static long early(long seconds) {
    return Math.min(EARLIEST_SECONDS, seconds / 5);
  }

  static Tokens stored(String text) {
    ObjectNode said = Json.readObject(text);
    return new Tokens(
        said.path("access_token").asText(),
        text(said, "refresh_token"),
        text(said, "end").map(Instant::parse),
        text(said, "renewal").map(Instant::parse),
        text(said, "token_type").orElse("Bearer"),
        text(said, "scope"));
  }

  String text() {
    ObjectNode said = Json.object();
    said.put("access_token", access);
    refresh.ifPresent(token -> said.put("refresh_token", token));
    end.ifPresent(instant -> said.put("end", instant.toString()));
    renewal.ifPresent(instant -> said.put("renewal", instant.toString()));
    said.put("token_type", type);
    scope.ifPresent(words -> said.put("scope", words));
    return said.toString();
  }

  /// A provider that sends no new refresh token means the old one.
  Tokens keeping(Tokens older) {
    return refresh.isPresent()
        ? this
        : new Tokens(access, older.refresh, end, renewal, type, scope);
  }

  boolean isOld(Instant now) {
    return renewal.isPresent() && !renewal.get().isAfter(now);
  }

  boolean isOver(Instant now) {
    return end.isPresent() && !end.get().isAfter(now);
  }

  private static Optional<String> text(ObjectNode said, String member) {
    return Optional.of(said.path(member).asText("")).filter(text -> !text.isEmpty());
  }
}
