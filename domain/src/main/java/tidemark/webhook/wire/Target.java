package tidemark.webhook.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a message goes, taken apart and found harmless in its form.
///
/// @param path with the query
/// @param isTrusted whether the operator allows this host by name, wherever it is
public record Target(String host, int port, String path, boolean isSecret, boolean isTrusted) {
  private static final int LONGEST = 2_000;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);

  /// At least two labels, and the last one begins with a letter: no number is such a name.
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  /// Nothing when nobody may be told there.
  ///
  /// @param allowed hosts, or hosts with a port behind a colon
  public static Optional<Target> of(String url, Set<String> allowed) {
    try {
      URI uri = new URI(url);
      if (url.length() > LONGEST
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawFragment() != null) {
        return Optional.empty();
      }
      return of(uri, allowed);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// The operator's list, taken apart.
  public static Set<String> hosts(Optional<String> list) {
    return list.stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// As it stands in the header `Host`.
  String authority() {
    return port == (isSecret ? HTTPS : HTTP) ? host : host + ":" + port;
  }

  private static Optional<Target> of(URI uri, Set<String> allowed) {
    boolean isSecret = "https".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : isSecret ? HTTPS : HTTP;
    boolean isTrusted = allowed.contains(host) || allowed.contains(host + ":" + port);
    boolean isPublic = isSecret && PORTS.contains(port) && NAME.matcher(host).matches();
    boolean isHttp = isSecret || "http".equalsIgnoreCase(uri.getScheme());
    if (!isHttp || !(isTrusted || isPublic)) {
      return Optional.empty();
    }
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    return Optional.of(new Target(host, port, path + query, isSecret, isTrusted));
  }
}
