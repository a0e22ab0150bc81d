package tidemark.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message, and how it fared.
///
/// @param state `waiting`, `delivered` or `failed`
/// @param dueAt when it is tried next
/// @param attempts the oldest first; left out of lists
public record DeliveryView(
    UUID id,
    String type,
    String payload,
    Instant madeAt,
    String state,
    @Nullable Instant dueAt,
    List<Attempt> attempts) {

  /// One try.
  ///
  /// @param outcome `delivered`, `gone`, `refused`, `timeout`, `unreachable` or `forbidden`
  public record Attempt(
      Instant at, String outcome, @Nullable Integer status, int tookMillis, String answer) {}

  DeliveryView with(List<Attempt> all) {
    return new DeliveryView(id, type, payload, madeAt, state, dueAt, all);
  }
}
