package tidemark.federation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// Which addresses Keycloak may be told to ask.
///
/// @param atHome whether the installation itself is only on its own machine: then a provider may be
///   there, too, and speak plain `http`
record Issuer(boolean atHome) {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int LONGEST = 255;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost\\.?|.*\\.localhost\\.?|127(\\.[0-9]{1,3}){3}|\\[[0:]*:0*1]");
  private static final List<String> NEEDED = List.of("authorizationUrl", "tokenUrl", "jwksUrl");
  private static final List<String> USEFUL = List.of("userInfoUrl", "logoutUrl");

  /// For an installation whose Keycloak has this public address.
  static Issuer of(String keycloak) {
    return new Issuer(isLoopback(URI.create(keycloak)));
  }

  /// The issuer that somebody typed, or whose discovery document they named.
  String checked(String typed) {
    String text = typed.strip();
    String issuer =
        text.endsWith(DISCOVERY) ? text.substring(0, text.length() - DISCOVERY.length()) : text;
    if (!isAllowed(issuer)) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "Write the issuer like https://login.acme.example, without a query.");
    }
    return issuer;
  }

  static String discovery(String issuer) {
    return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DISCOVERY;
  }

  /// What is needed of a discovery document, if it is this issuer's and names no address that the
  /// issuer itself might not have.
  Map<String, String> endpoints(String issuer, Map<String, String> said) {
    if (!issuer.equals(said.get("issuer"))) {
      throw refusal("it calls itself '" + said.getOrDefault("issuer", "nothing") + "'");
    }
    Map<String, String> endpoints = new LinkedHashMap<>(Map.of("issuer", issuer));
    for (String name : NEEDED) {
      endpoints.put(name, allowed(name, said.get(name)));
    }
    for (String name : USEFUL) {
      if (said.get(name) != null) {
        endpoints.put(name, allowed(name, said.get(name)));
      }
    }
    return endpoints;
  }

  private String allowed(String name, @Nullable String address) {
    if (address == null || !isAllowed(address)) {
      throw refusal("its " + name + " is missing, or no address that may be asked");
    }
    return address;
  }

  private boolean isAllowed(String text) {
    try {
      URI address = URI.create(text);
      boolean isLocal = isLoopback(address);
      boolean isSecure = "https".equalsIgnoreCase(address.getScheme());
      boolean isPlain = "http".equalsIgnoreCase(address.getScheme());
      return text.length() <= LONGEST
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && (isLocal ? atHome && (isSecure || isPlain) : isSecure);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static Refusal refusal(String why) {
    return new Refusal(Reason.VALUE_INVALID, "This provider cannot be used: " + why + ".");
  }
}
