package tidemark.team;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a team's code: `FOCUS-` and six digits or letters.
public record TeamCode(String text) {
  private static final Pattern FORM = Pattern.compile("FOCUS-[0-9A-Z]{6}");
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom DICE = new SecureRandom();

  static TeamCode next() {
    StringBuilder text = new StringBuilder("FOCUS-");
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
    }
    return new TeamCode(text.toString());
  }

  /// However somebody typed it.
  public static Optional<TeamCode> typed(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(plain).matches() ? Optional.of(new TeamCode(plain)) : Optional.empty();
  }
}
