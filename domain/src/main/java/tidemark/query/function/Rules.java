package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.pattern.Search;
import tidemark.query.sieve.Sieve;
import tidemark.query.value.Data;
import tidemark.query.value.Value;

/// A list of rules, asked about many data. What a text matches is found out once.
final class Rules {
  private static final int MOST = 1_000;
  private static final JsonNode UNCATEGORIZED = Constants.texts(List.of("Uncategorized"));

  private final List<Rule> rules;
  private final Sieve sieve;
  private final Map<String, BitSet> known = new HashMap<>();

  private Rules(List<Rule> rules) {
    this.rules = rules;
    sieve = Sieve.of(rules.stream().map(rule -> Optional.ofNullable(rule.search())).toList());
  }

  static Rules ofCategories(List<Value> list, Meter meter) {
    return of(list, meter, outcome -> Call.list(outcome).stream().map(Call::text).toList());
  }

  static Rules ofTags(List<Value> list, Meter meter) {
    return of(list, meter, outcome -> List.of(Call.text(outcome)));
  }

  private static Rules of(
      List<Value> list, Meter meter, java.util.function.Function<Value, List<String>> outcome) {
    if (list.size() > MOST) {
      throw QueryError.limit("There are more than " + MOST + " rules");
    }
    return new Rules(
        list.stream()
            .map(Call::list)
            .map(pair -> {
              if (pair.size() != 2) {
                throw QueryError.parameters("A rule is a list of two, got " + pair.size());
              }
              return Rule.of(outcome.apply(pair.getFirst()), pair.getLast(), meter);
            })
            .toList());
  }

  /// Of the categories that match the deepest one; the last of several.
  Data categorized(Data data) {
    Rule best = null;
    BitSet matching = matching(data);
    for (int i = matching.nextSetBit(0); i >= 0; i = matching.nextSetBit(i + 1)) {
      if (best == null || rules.get(i).outcome().size() >= best.outcome().size()) {
        best = rules.get(i);
      }
    }
    return data.with(
        Map.of("$category", best == null ? UNCATEGORIZED : Constants.texts(best.outcome())));
  }

  /// With all tags that match, each once and in order.
  Data tagged(Data data) {
    TreeSet<String> tags = new TreeSet<>();
    matching(data).stream().forEach(i -> tags.addAll(rules.get(i).outcome()));
    return data.with(Map.of("$tags", Constants.texts(List.copyOf(tags))));
  }

  private BitSet matching(Data data) {
    BitSet matching = new BitSet();
    for (var member : data.members().properties()) {
      if (member.getValue().isTextual()) {
        BitSet found = known.computeIfAbsent(member.getValue().textValue(), this::found);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
          if (rules.get(i).looksAt(member.getKey())) {
            matching.set(i);
          }
        }
      }
    }
    return matching;
  }

  private BitSet found(String text) {
    BitSet found = new BitSet();
    BitSet candidates = sieve.candidates(text);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Search search = rules.get(i).search();
      if (search != null && search.in(text)) {
        found.set(i);
      }
    }
    return found;
  }

  /// What comes out when `search` finds something under one of the keys, or under any when none is
  /// named.
  private record Rule(List<String> outcome, @Nullable Search search, List<String> keys) {
    static Rule of(List<String> outcome, Value described, Meter meter) {
      if (!(described instanceof Value.Dict dict)) {
        throw Call.expected("Dict", described);
      }
      if (!(dict.members().get("type") instanceof Value.Text(String type))) {
        throw QueryError.parameters("rule does not have a type");
      }
      return switch (type) {
        case "none" -> new Rule(outcome, null, List.of());
        case "regex" -> new Rule(outcome, search(dict, meter), keys(dict));
        default -> throw QueryError.parameters("Unknown rule type '" + type + "'");
      };
    }

    boolean looksAt(String key) {
      return keys.isEmpty() || keys.contains(key);
    }

    /// An empty expression would match everything, and is what an unfinished rule has.
    private static @Nullable Search search(Value.Dict dict, Meter meter) {
      if (!(dict.members().get("regex") instanceof Value.Text(String regex))) {
        throw QueryError.parameters("regex rule is missing the 'regex' field");
      }
      Value ignoreCase = dict.members().getOrDefault("ignore_case", new Value.Bool(false));
      if (!(ignoreCase instanceof Value.Bool(boolean ignores))) {
        throw QueryError.parameters("the ignore_case field of the regex rule is not a bool");
      }
      return regex.isEmpty() ? null : Search.of(regex, ignores, meter);
    }

    private static List<String> keys(Value.Dict dict) {
      Value keys = dict.members().get("select_keys");
      return keys == null ? List.of() : Call.list(keys).stream().map(Call::text).toList();
    }
  }
}
