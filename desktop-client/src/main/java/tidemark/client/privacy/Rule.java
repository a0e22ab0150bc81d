package tidemark.client.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tidemark.client.wire.Malformed;

/// One rule of a policy. Pure.
///
/// @param prefix of the buckets it concerns
/// @param field the way to the text it looks at
/// @param text what that text becomes, or what is hashed with it
record Rule(String prefix, List<String> field, Pattern pattern, Action action, String text) {
  private static final Pattern HASHED = Pattern.compile("#[0-9a-f]{16}");
  private static final int HASH_BYTES = 8;

  /// What becomes of an event that matches.
  enum Action {
    DROP,
    REDACT,
    HASH,
    DOMAIN
  }

  static Rule of(JsonNode rule, String salt) {
    Action action =
        switch (rule.path("action").asText()) {
          case "drop" -> Action.DROP;
          case "redact" -> Action.REDACT;
          case "domain" -> Action.DOMAIN;
          case "hash" -> Action.HASH;
          default -> throw new Malformed("A policy has an action that is not known here.");
        };
    return new Rule(
        rule.path("bucket_prefix").asText(""),
        List.of(text(rule, "field").split("\\.", -1)),
        pattern(text(rule, "pattern")),
        action,
        switch (action) {
          case REDACT -> text(rule, "replacement");
          case HASH -> salt;
          case DROP, DOMAIN -> "";
        });
  }

  boolean concerns(String bucket) {
    return bucket.startsWith(prefix);
  }

  boolean drops() {
    return action == Action.DROP;
  }

  boolean matches(ObjectNode data) {
    JsonNode found = data;
    for (String name : field) {
      found = found.path(name);
    }
    if (!found.isTextual()) {
      return false;
    }
    try {
      return pattern.matcher(new Patience(found.textValue())).find();
    } catch (Patience.Lost | StackOverflowError _) {
      return true;
    }
  }

  ObjectNode redacted(ObjectNode data) {
    ObjectNode copy = data.deepCopy();
    ObjectNode holder = copy;
    for (String name : field.subList(0, field.size() - 1)) {
      holder = (ObjectNode) holder.get(name);
    }
    return put(copy, holder);
  }

  private ObjectNode put(ObjectNode copy, ObjectNode holder) {
    String found = holder.path(field.getLast()).asText();
    holder.put(
        field.getLast(),
        switch (action) {
          case DROP, REDACT -> text;
          case HASH -> HASHED.matcher(found).matches() ? found : hash(text + found);
          case DOMAIN -> domain(found);
        });
    return copy;
  }

  private static String hash(String salted) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
      return "#" + HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Still an address, so that the server finds the same domain in it.
  private static String domain(String address) {
    try {
      URI uri = new URI(address.replaceFirst("[?#].*", ""));
      return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getHost();
    } catch (URISyntaxException _) {
      return "";
    }
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new Malformed("A policy has an expression that cannot be read: " + e.getDescription());
    }
  }

  private static String text(JsonNode rule, String member) {
    if (!rule.path(member).isTextual()) {
      throw new Malformed("A rule of a policy lacks the text '" + member + "'.");
    }
    return rule.path(member).textValue();
  }
}
