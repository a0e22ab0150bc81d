package tidemark.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an erasure would delete.
///
/// @param counts rows by what they are
/// @param handOver organisations that need another owner first
/// @param ending organisations that end too
/// @param token confirms it, until `expiresAt`
public record ErasurePlan(
    UUID id,
    Map<String, Long> counts,
    List<Owned> handOver,
    List<Owned> ending,
    String token,
    Instant expiresAt) {
  /// An organisation that the person alone owns.
  public record Owned(UUID id, String name) {}
}
