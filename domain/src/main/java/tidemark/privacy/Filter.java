package tidemark.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// One filter. Pure.
///
/// @param prefix of the buckets it concerns
/// @param field the way to the text it looks at
/// @param text what that text becomes, or what is hashed with it
record Filter(String prefix, List<String> field, Pattern pattern, Action action, String text) {
  private static final int LONGEST = 1_000;
  private static final int HASH_BYTES = 8;

  /// What a device has hashed already.
  private static final Pattern HASHED = Pattern.compile("#[0-9a-f]{16}");

  /// What becomes of an event that matches.
  enum Action {
    DROP,
    REDACT,
    HASH,
    DOMAIN
  }

  /// @param salt of an organisation; a person has none and hashes nothing
  static Filter of(JsonNode filter, @Nullable String salt) {
    String field = text(filter, "field");
    Action action =
        switch (text(filter, "action")) {
          case "drop" -> Action.DROP;
          case "redact" -> Action.REDACT;
          case "domain" -> Action.DOMAIN;
          case "hash" -> Action.HASH;
          default ->
              throw invalid(
                  "'action' is \"drop\", \"redact\" or \"domain\"; policies also \"hash\"");
        };
    if (action == Action.HASH && salt == null) {
      throw invalid("only the policy of an organisation hashes");
    }
    return new Filter(
        filter.path("bucket_prefix").asText(""),
        List.of(field.split("\\.", -1)),
        pattern(text(filter, "pattern")),
        action,
        switch (action) {
          case REDACT -> text(filter, "replacement");
          case HASH -> Objects.requireNonNullElse(salt, "");
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
    holder.put(field.getLast(), instead(holder.path(field.getLast()).asText()));
    return copy;
  }

  private String instead(String found) {
    return switch (action) {
      case DROP, REDACT -> text;
      case HASH -> HASHED.matcher(found).matches() ? found : hash(text + found);
      case DOMAIN -> domain(found);
    };
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

  /// What has no domain leaves nothing.
  private static String domain(String address) {
    try {
      @Nullable String host = new URI(address.replaceFirst("[?#].*", "")).getHost();
      return host == null ? "" : host;
    } catch (URISyntaxException _) {
      return "";
    }
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw invalid("'pattern' is no regular expression: " + e.getDescription());
    }
  }

  private static String text(JsonNode filter, String member) {
    JsonNode text = filter.path(member);
    if (!text.isTextual() || text.textValue().length() > LONGEST) {
      throw invalid("it needs the text '" + member + "' of at most " + LONGEST + " characters");
    }
    return text.textValue();
  }

  private static Refusal invalid(String what) {
    return new Refusal(Reason.VALUE_INVALID, "A privacy filter is wrong: " + what + ".");
  }
}
