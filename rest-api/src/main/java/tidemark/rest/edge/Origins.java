package tidemark.rest.edge;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The origins whose scripts may read answers. A list, never `*`: the answers are personal.
record Origins(Set<String> named) {
  static final Origins NONE = new Origins(Set.of());
  private static final Pattern KNOWN =
      Pattern.compile(
          "chrome-extension://[a-z]{32}|moz-extension://[0-9a-f-]{36}"
              + "|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");

  /// @param home the installation's own address, whose pages are always allowed
  /// @param named more of them, separated by commas
  static Origins of(String home, String named) {
    URI address = URI.create(home);
    String own = address.getScheme() + "://" + address.getAuthority();
    return new Origins(
        Stream.concat(Stream.of(own), Arrays.stream(named.split(",", -1)))
            .map(String::strip)
            .map(origin -> origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin)
            .filter(origin -> !origin.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean allow(String origin) {
    return named.contains(origin) || KNOWN.matcher(origin).matches();
  }
}
