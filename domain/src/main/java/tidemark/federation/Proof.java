package tidemark.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Reason;
import tidemark.Refusal;

/// Whether a domain is an organisation's: its DNS says so. What it has to say is computed, not
/// kept.
@ApplicationScoped
class Proof {
  private static final String HMAC = "HmacSHA256";
  private static final int SHOWN_BYTES = 16;

  @Inject
  @ConfigProperty(name = "tidemark.secret")
  private Optional<String> secret;

  @Inject
  @ConfigProperty(name = "tidemark.domain.proof", defaultValue = "dns")
  private String proof;

  @Inject
  @ConfigProperty(name = "tidemark.dns", defaultValue = "dns:")
  private String dns;

  /// Refuses a domain that is not shown to be the organisation's; whether it was shown at all, or
  /// whoever runs the server asks for no proof.
  boolean of(UUID organization, String domain) {
    if (proof.equalsIgnoreCase("none")) {
      return false;
    }
    String wanted = "tidemark-domain=" + word(organization, domain);
    String name = "_tidemark." + domain;
    if (!texts(name).contains(wanted)) {
      throw new Refusal(
          Reason.DOMAIN_UNPROVED, "a TXT record of %s with the text %s".formatted(name, wanted));
    }
    return true;
  }

  private String word(UUID organization, String domain) {
    try {
      byte[] root =
          HexFormat.of()
              .parseHex(secret.orElseThrow(() -> new IllegalStateException("no TIDEMARK_SECRET")));
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(root, HMAC));
      String message = "domain " + organization + " " + domain;
      byte[] digest = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("BanJNDI") // DNS gives texts; nothing is deserialised
  private List<String> texts(String name) {
    Properties environment = new Properties();
    environment.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.setProperty(Context.PROVIDER_URL, dns);
    environment.setProperty("com.sun.jndi.dns.timeout.initial", "1000");
    environment.setProperty("com.sun.jndi.dns.timeout.retries", "2");
    try {
      var context = new InitialDirContext(environment);
      try {
        Attribute found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
        return found == null ? List.of() : values(found);
      } finally {
        context.close();
      }
    } catch (NamingException _) {
      // no such name, or nobody who knows: no proof
      return List.of();
    }
  }

  private static List<String> values(Attribute found) throws NamingException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      texts.add(String.valueOf(found.get(i)).replace("\"", "").strip());
    }
    return texts;
  }
}
