package tidemark.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a refresh token: the session, how often it was refreshed, and a proof that we wrote
/// it.
///
/// @param proof over the session's seed and the generation
record RefreshToken(UUID session, int generation, String proof) {
  private static final Pattern FORM =
      Pattern.compile("tdr_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{1,9})_([\\w-]{43})");

  /// What the proof is computed over.
  static String message(UUID session, int generation, String seed) {
    return session + " " + generation + " " + seed;
  }

  static Optional<RefreshToken> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new RefreshToken(
                UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  String text() {
    return "tdr_%s_%d_%s".formatted(session, generation, proof);
  }

  /// Takes as long for a wrong proof as for the right one.
  boolean isProvenBy(String expected) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
  }
}
