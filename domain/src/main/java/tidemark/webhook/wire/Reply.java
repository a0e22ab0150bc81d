package tidemark.webhook.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer being read from somebody who may send anything, for ever.
final class Reply {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
  private static final int MOST_OF_HEAD = 16_384;
  private static final int MOST_OF_BODY = 1_000;
  private static final int FIRST_FINAL = 200;

  private final InputStream in;
  private int left = MOST_OF_HEAD;

  private Reply(InputStream in) {
    this.in = in;
  }

  static Outcome read(InputStream in) throws IOException {
    return new Reply(in).read();
  }

  private Outcome read() throws IOException {
    int status = status();
    Body body = headers();
    while (status < FIRST_FINAL) {
      status = status();
      body = headers();
    }
    return Outcome.of(status, beginning(body));
  }

  private int status() throws IOException {
    Matcher line = STATUS.matcher(line());
    if (!line.matches()) {
      throw new ProtocolException("no status");
    }
    return Integer.parseInt(line.group(1));
  }

  private record Body(boolean isChunked, long length) {}

  private Body headers() throws IOException {
    boolean isChunked = false;
    long length = MOST_OF_BODY;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.matches("content-length:\\s*\\d{1,15}\\s*")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      }
      isChunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }
    return new Body(isChunked, length);
  }

  /// For people who look at the log, and so nothing that goes wrong here counts.
  private String beginning(Body body) {
    try {
      long length =
          body.isChunked() ? Long.parseLong(line().split(";", 2)[0].strip(), 16) : body.length();
      byte[] bytes = in.readNBytes(Math.clamp(length, 0, MOST_OF_BODY));
      return printable(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException | NumberFormatException _) {
      return "";
    }
  }

  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (--left < 0) {
        throw new ProtocolException("a head without end");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }
}
