package tidemark.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A report without what a client may have let slip into it. Pure.
record Scrubbed(Report report, String fingerprint) {
  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_FRAME = 200;
  private static final int MOST_FRAMES = 30;
  private static final int TELLING_FRAMES = 5;

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’|«[^»]*»|„[^“]*“");
  private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]*://\\S+");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern HOME =
      Pattern.compile("(?i)(/home/|/Users/|[A-Z]:\\\\Users\\\\)[^/\\\\\\s]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
  private static final Pattern QUERY = Pattern.compile("[?#][^\\s:)]*");

  /// As Java, JavaScript, Python, Rust and Go write where it happened.
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*(at \\S+.*|\\S*@\\S+:\\d+.*|File \"[^\"]+\", line \\d+.*|\\S+\\.go:\\d+.*)");

  static Scrubbed of(Report told) {
    String message = message(told.message());
    List<String> frames =
        told.trace()
            .lines()
            .filter(line -> FRAME.matcher(line).matches())
            .limit(MOST_FRAMES)
            .map(Scrubbed::frame)
            .toList();
    Report kept =
        new Report(
            plain(told.client()),
            plain(told.version()),
            plain(told.type()),
            message,
            String.join("\n", frames));
    String where =
        frames.isEmpty()
            ? message
            : frames.stream()
                .limit(TELLING_FRAMES)
                .map(frame -> frame.replaceAll("\\d+", ""))
                .collect(Collectors.joining("\n"));
    return new Scrubbed(kept, digest(kept.client() + "\n" + kept.type() + "\n" + where));
  }

  private static String message(String message) {
    String blank = QUOTED.matcher(message.lines().findFirst().orElse("")).replaceAll("…");
    blank = ADDRESS.matcher(blank).replaceAll("…");
    blank = MAIL.matcher(blank).replaceAll("…");
    blank = HOME.matcher(blank).replaceAll("~");
    return cut(NUMBER.matcher(plain(blank)).replaceAll("#"), LONGEST_MESSAGE);
  }

  private static String frame(String line) {
    String shorter = QUERY.matcher(HOME.matcher(plain(line)).replaceAll("~")).replaceAll("");
    return cut(shorter, LONGEST_FRAME);
  }

  /// No control characters, which neither a page nor the database wants.
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
