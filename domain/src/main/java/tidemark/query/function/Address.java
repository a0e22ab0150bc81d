package tidemark.query.function;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A web address, read as browsers read them: blanks, umlauts and backslashes are no obstacle.
record Address(String scheme, String host, String path, String query, String fragment) {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.\\-]*+):");
  private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp", "file");
  private static final Pattern PORT = Pattern.compile(":(\\d{0,5})$");
  private static final int HIGHEST_PORT = 65_535;
  private static final String IN_NO_HOST = "\0\t\n\r #/:<>?@[\\]^|%";
  private static final String IN_NO_QUERY = " \"<>";
  private static final String IN_NO_PATH = IN_NO_QUERY + "`{}";

  static Optional<Address> of(String text) {
    String url = trimmed(text);
    Matcher scheme = SCHEME.matcher(url);
    if (!scheme.lookingAt()) {
      return Optional.empty();
    }
    return of(scheme.group(1).toLowerCase(Locale.ROOT), url.substring(scheme.end()));
  }

  private static Optional<Address> of(String scheme, String behind) {
    String rest = behind;
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = encoded(rest.substring(hash + 1), IN_NO_QUERY + "`");
      rest = rest.substring(0, hash);
    }
    boolean isSpecial = SPECIAL.contains(scheme);
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = encoded(rest.substring(mark + 1), isSpecial ? IN_NO_QUERY + "'" : IN_NO_QUERY);
      rest = rest.substring(0, mark);
    }
    if (isSpecial) {
      rest = rest.replace('\\', '/');
    }
    return scheme.equals("file") || !isSpecial
        ? lenient(new Address(scheme, "", rest, query, fragment))
        : strict(new Address(scheme, "", rest, query, fragment));
  }

  /// `http` and its like have a host, however many slashes stand before it.
  private static Optional<Address> strict(Address address) {
    String rest = address.path;
    int start = 0;
    while (start < rest.length() && rest.charAt(start) == '/') {
      start++;
    }
    int end = rest.indexOf('/', start);
    String authority = rest.substring(start, end < 0 ? rest.length() : end);
    String path = end < 0 ? "/" : rest.substring(end);
    return host(authority, true)
        .filter(host -> !host.isEmpty())
        .map(host -> address.at(host, normal(path)));
  }

  /// Others may have one behind two slashes, or be nothing but a path.
  private static Optional<Address> lenient(Address address) {
    String rest = address.path;
    boolean isFile = address.scheme.equals("file");
    if (!rest.startsWith("//")) {
      boolean isHierarchy = isFile || rest.startsWith("/");
      String path = isFile && !rest.startsWith("/") ? "/" + rest : rest;
      return Optional.of(address.at("", isHierarchy ? normal(path) : encoded(path, "")));
    }
    int end = rest.indexOf('/', 2);
    String authority = rest.substring(2, end < 0 ? rest.length() : end);
    String path = end < 0 ? (isFile ? "/" : "") : rest.substring(end);
    return host(authority, isFile)
        .map(host -> isFile && host.equals("localhost") ? "" : host)
        .map(host -> address.at(host, path.isEmpty() ? "" : normal(path)));
  }

  private Address at(String itsHost, String itsPath) {
    return new Address(scheme, itsHost, itsPath, query, fragment);
  }

  /// Without names and port. Empty when it is none.
  private static Optional<String> host(String authority, boolean isDomain) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    Matcher port = PORT.matcher(host);
    if (port.find()) {
      if (!port.group(1).isEmpty() && Integer.parseInt(port.group(1)) > HIGHEST_PORT) {
        return Optional.empty();
      }
      host = host.substring(0, port.start());
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.matches("\\[[0-9A-Fa-f:.]+]")
          ? Optional.of(host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    }
    return isDomain ? domain(host) : opaque(host);
  }

  private static Optional<String> opaque(String host) {
    boolean isHost = host.chars().noneMatch(c -> c != '%' && IN_NO_HOST.indexOf(c) >= 0);
    return isHost ? Optional.of(encoded(host, "")) : Optional.empty();
  }

  private static Optional<String> domain(String host) {
    try {
      String plain =
          host.indexOf('%') < 0
              ? host
              : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
      String ascii = IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.chars().noneMatch(c -> IN_NO_HOST.indexOf(c) >= 0)
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Without `.` and `..`.
  private static String normal(String path) {
    List<String> segments = new ArrayList<>();
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isLast = i == parts.length - 1;
      String plain = parts[i].replace("%2e", ".").replace("%2E", ".");
      if (plain.equals("..")) {
        if (!segments.isEmpty()) {
          segments.removeLast();
        }
      } else if (!plain.equals(".")) {
        segments.add(encoded(parts[i], IN_NO_PATH));
      }
      if (isLast && (plain.equals(".") || plain.equals(".."))) {
        segments.add("");
      }
    }
    return "/" + String.join("/", segments);
  }

  private static String encoded(String text, String alsoEncoded) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      int c = octet & 0xff;
      if (c < 0x20 || c > 0x7e || alsoEncoded.indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", c));
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  /// Without what browsers drop: blanks and controls around it, tabs and newlines within.
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to).replaceAll("[\\t\\n\\r]", "");
  }
}
