package tidemark.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;

/// How many days the events in buckets of a type are kept; without a type, of all that have no rule
/// of their own.
public record Rule(@Nullable String type, int days) {
  private static final int LONGEST = 36_500;
  private static final int LONGEST_TYPE = 200;
  private static final int MOST = 50;

  static void check(List<Rule> rules) {
    Set<@Nullable String> types = new HashSet<>();
    for (Rule rule : rules) {
      check(rule);
      if (!types.add(rule.type())) {
        throw Refusal.ofFields(Map.of("rules", "one rule for each type at most"));
      }
    }
    if (rules.size() > MOST) {
      throw Refusal.ofFields(Map.of("rules", "at most " + MOST + " rules"));
    }
  }

  static void check(Rule rule) {
    if (rule.days() < 1 || rule.days() > LONGEST) {
      throw Refusal.ofFields(Map.of("days", "1 to " + LONGEST));
    }
    String type = rule.type();
    if (type != null && (type.isBlank() || type.length() > LONGEST_TYPE)) {
      throw Refusal.ofFields(Map.of("type", "1 to " + LONGEST_TYPE + " characters"));
    }
  }
}
