package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.wire.Answer;

/// An operation that waits.
///
/// @param number by which they are ordered
/// @param type of the entity
/// @param id the entity's local one
/// @param version how often the payload was replaced
/// @param due when to try next
/// @param error of the last attempt, if there was one
public record Queued(
    long number,
    String type,
    String id,
    Operation operation,
    ObjectNode payload,
    long version,
    int retries,
    Instant due,
    Optional<String> error) {
  static final int MOST_RETRIES = 5;

  /// Given up on, until somebody says otherwise.
  public boolean isParked() {
    return retries >= MOST_RETRIES;
  }

  /// The team whose fate it shares.
  String team() {
    return payload.path("team_id").asText("");
  }

  /// What kind of failure an answer is.
  public enum Fault {
    /// Passes by itself.
    NETWORK,
    /// The credential, or what it may do.
    AUTH,
    NOT_FOUND,
    /// The thing itself is wrong.
    VALIDATION,
    /// Anything else the two sides disagree on.
    SYNC;

    static Fault of(Answer answer) {
      return switch (answer.status()) {
        case 401, 403 -> AUTH;
        case 404, 410 -> NOT_FOUND;
        case 400, 413, 422 -> VALIDATION;
        default -> answer.passes() ? NETWORK : SYNC;
      };
    }
  }
}
