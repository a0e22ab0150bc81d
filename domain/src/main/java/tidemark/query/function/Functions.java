package tidemark.query.function;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tidemark.query.meter.QueryError;
import tidemark.query.pattern.Search;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Value;

/// The functions by name.
public final class Functions {
  private static final int ANY = Integer.MAX_VALUE;
  private static final double MICROS = 1_000_000;

  private static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("query_bucket", new Function(1, 1, Stored::events)),
          entry("query_bucket_names", new Function(0, 0, Stored::names)),
          entry("query_bucket_eventcount", new Function(1, 1, Stored::count)),
          entry("find_bucket", new Function(1, 2, Stored::find)),
          entry("contains", new Function(2, 2, Functions::contains)),
          entry("print", new Function(0, ANY, _ -> new Value.None())),
          entry("nop", new Function(0, ANY, _ -> new Value.Num(1))),
          entry("flood", new Function(1, 1, c -> c.made(Flood.close(c.events(0))))),
          entry("filter_keyvals", new Function(3, 3, Functions::filter)),
          entry("exclude_keyvals", new Function(3, 3, Functions::exclude)),
          entry("filter_keyvals_regex", new Function(3, 3, Functions::filterRegex)),
          entry("filter_period_intersect", new Function(2, 2, Functions::intersect)),
          entry(
              "period_union",
              new Function(2, 2, c -> c.made(Periods.union(c.events(0), c.events(1))))),
          entry("union_no_overlap", new Function(2, 2, Functions::unionWithoutOverlap)),
          entry("concat", new Function(0, ANY, Functions::concat)),
          entry(
              "limit_events",
              new Function(2, 2, c -> c.kept(Order.first(c.events(0), c.number(1))))),
          entry("sort_by_timestamp", new Function(1, 1, c -> c.kept(Order.byStart(c.events(0))))),
          entry(
              "sort_by_duration", new Function(1, 1, c -> c.kept(Order.longestFirst(c.events(0))))),
          entry(
              "sum_durations",
              new Function(1, 1, c -> new Value.Num(Order.total(c.events(0)) / MICROS))),
          entry(
              "merge_events_by_keys",
              new Function(2, 2, c -> c.made(Keys.merge(c.events(0), c.texts(1))))),
          entry(
              "chunk_events_by_key",
              new Function(2, 2, c -> c.made(Keys.chunk(c.events(0), c.text(1))))),
          entry("split_url_events", new Function(1, 1, c -> saying(c, Urls::split))),
          entry("simplify_window_titles", new Function(2, 2, Functions::simplify)),
          entry("categorize", new Function(2, 2, Functions::categorize)),
          entry("tag", new Function(2, 2, Functions::tag)));

  private Functions() {}

  public static Set<String> names() {
    return ALL.keySet();
  }

  public static Value call(String name, List<Value> arguments, Surroundings around) {
    Function function = ALL.get(name);
    if (function == null) {
      throw QueryError.type(name);
    }
    int count = arguments.size();
    if (count < function.least || count > function.most) {
      throw QueryError.parameters(
          "Expected " + function.expected() + " parameters in function, got " + count);
    }
    around.meter().work(1);
    return function.act.apply(new Call(arguments, around));
  }

  private static Value contains(Call call) {
    Value where = call.value(0);
    if (where instanceof Value.Dict dict) {
      return new Value.Bool(dict.members().containsKey(call.text(1)));
    }
    List<Value> items = call.list(0);
    Value what = call.value(1);
    call.meter().work(where.extent() + what.extent());
    return new Value.Bool(items.stream().anyMatch(item -> item.isLike(what) && item.same(what)));
  }

  private static Value filter(Call call) {
    List<JsonNode> values = call.constants(2);
    return call.kept(Keys.filter(call.events(0), Keys.oneOf(call.text(1), values)));
  }

  private static Value exclude(Call call) {
    List<JsonNode> values = call.constants(2);
    return call.kept(Keys.filter(call.events(0), Keys.oneOf(call.text(1), values).negate()));
  }

  private static Value filterRegex(Call call) {
    String key = call.text(1);
    Search search = Search.of(call.text(2), false, call.meter());
    return call.kept(
        Keys.filter(
            call.events(0),
            data -> {
              JsonNode value = data.get(key);
              return value != null && value.isTextual() && search.in(value.textValue());
            }));
  }

  private static Value intersect(Call call) {
    return call.made(Periods.intersect(call.events(0), call.events(1), call.meter()));
  }

  private static Value unionWithoutOverlap(Call call) {
    return call.made(Periods.unionWithoutOverlap(call.events(0), call.events(1)));
  }

  private static Value concat(Call call) {
    List<List<Activity>> lists = IntStream.range(0, call.count()).mapToObj(call::events).toList();
    return call.kept(Order.concat(lists));
  }

  private static Value simplify(Call call) {
    String key = call.text(1);
    return saying(call, data -> Titles.simplify(data, key));
  }

  private static Value categorize(Call call) {
    return saying(call, Rules.ofCategories(call.list(1), call.meter())::categorized);
  }

  private static Value tag(Call call) {
    return saying(call, Rules.ofTags(call.list(1), call.meter())::tagged);
  }

  private static Value saying(Call call, UnaryOperator<Data> change) {
    return call.made(Saying.otherwise(call.events(0), change));
  }

  private record Function(int least, int most, java.util.function.Function<Call, Value> act) {
    String expected() {
      return least == most ? String.valueOf(least) : least + " to " + most;
    }
  }
}
