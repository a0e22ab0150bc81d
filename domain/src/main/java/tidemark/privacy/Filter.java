package tidemark.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// One filter. Pure.
///
/// @param prefix of the buckets it concerns
/// @param field the way to the text it looks at
/// @param replacement what that text becomes; without one the event is dropped
record Filter(String prefix, List<String> field, Pattern pattern, @Nullable String replacement) {
  private static final int LONGEST = 1_000;

  static Filter of(JsonNode filter) {
    String field = text(filter, "field");
    boolean redacts =
        switch (text(filter, "action")) {
          case "drop" -> false;
          case "redact" -> true;
          default -> throw invalid("'action' is \"drop\" or \"redact\"");
        };
    return new Filter(
        filter.path("bucket_prefix").asText(""),
        List.of(field.split("\\.", -1)),
        pattern(text(filter, "pattern")),
        redacts ? text(filter, "replacement") : null);
  }

  boolean concerns(String bucket) {
    return bucket.startsWith(prefix);
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
    holder.put(field.getLast(), replacement);
    return copy;
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
