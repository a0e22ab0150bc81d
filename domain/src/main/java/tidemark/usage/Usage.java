package tidemark.usage;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.bucket.BucketView;
import tidemark.bucket.Buckets;
import tidemark.calendar.Calendar;
import tidemark.calendar.Calendars;
import tidemark.json.Json;
import tidemark.query.Queries;
import tidemark.query.Query;
import tidemark.query.language.Stretch;
import tidemark.query.value.Activity;
import tidemark.query.value.Period;
import tidemark.query.value.Value;

/// Answers to the questions where the time went.
@ApplicationScoped
@Transactional
public class Usage {
  private static final Duration LONGEST = Duration.ofDays(370);

  @Inject private Database database;
  @Inject private Buckets buckets;
  @Inject private Queries queries;
  @Inject private Calendars calendars;

  /// All the sums that are asked for, out of one reading of the events.
  @Requires(Scope.EVENTS_READ)
  public Map<By, Spent> spent(Caller caller, Question question) {
    check(question);
    List<Station> stations = stations(caller, question);
    String program = Recipe.of(question.by(), stations, classes(caller, question));
    List<Value> lists = ((Value.Items) run(caller, question, program)).items();
    List<Activity> all = events(lists.getFirst());
    Calendar calendar = calendars.own(caller);
    Map<By, Spent> spent = new EnumMap<>(By.class);
    for (By by : question.by()) {
      List<Share> shares =
          switch (by) {
            case APP -> Sums.by("app", all);
            case TITLE -> Sums.by("title", all);
            case CATEGORY -> Sums.by("$category", all);
            case DAY -> Sums.days(question, calendar, all);
            case HOUR -> Sums.hours(calendar, all);
            case DEVICE -> apart(stations, lists.subList(1, lists.size()));
          };
      spent.put(by, new Spent(Sums.all(all), shares));
    }
    return spent;
  }

  private static void check(Question question) {
    if (!question.from().isBefore(question.to())
        || Duration.between(question.from(), question.to()).compareTo(LONGEST) > 0) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "'start' comes before 'end', at most " + LONGEST.toDays() + " days.");
    }
  }

  private static List<Share> apart(List<Station> stations, List<Value> lists) {
    return Sums.sorted(
        IntStream.range(0, stations.size())
            .mapToObj(
                i -> new Share(List.of(stations.get(i).name()), Sums.all(events(lists.get(i)))))
            .toList());
  }

  private Value run(Caller caller, Question question, String program) {
    Period period = new Period(Micros.of(question.from()), Micros.of(question.to()));
    Stretch stretch = new Stretch(period, text(question.from()), text(question.to()));
    return queries.run(caller, new Query(program, List.of(stretch), "usage")).getFirst();
  }

  private static String text(Instant instant) {
    return instant.toString();
  }

  /// An empty list is one of anything.
  private static List<Activity> events(Value value) {
    return switch (value) {
      case Value.Events events -> events.events();
      case Value.Items items when items.items().isEmpty() -> List.of();
      default -> throw new IllegalStateException(value.kind());
    };
  }

  private JsonNode classes(Caller caller, Question question) {
    return question.by().contains(By.CATEGORY)
        ? Json.read(database.use(c -> UsageTable.classes(c, caller.space())))
        : Json.object();
  }

  /// The caller's devices with a bucket of windows. A bucket without a device is one of its host's.
  private List<Station> stations(Caller caller, Question question) {
    Map<UUID, String> names = database.use(c -> UsageTable.devices(c, caller.space()));
    Map<Object, Station> stations = new LinkedHashMap<>();
    for (BucketView bucket : buckets.list(caller)) {
      boolean isMeant = question.device() == null || question.device().equals(bucket.device());
      if (!isMeant || !Recipe.canName(bucket.name())) {
        continue;
      }
      Object place = bucket.device() == null ? bucket.hostname() : bucket.device();
      String name = names.getOrDefault(bucket.device(), bucket.hostname());
      Station station =
          stations.computeIfAbsent(
              place, _ -> new Station(name, new ArrayList<>(), new ArrayList<>()));
      switch (bucket.type()) {
        case "currentwindow" -> station.windows().add(bucket.name());
        case "afkstatus" -> station.presences().add(bucket.name());
        default -> {}
      }
    }
    return stations.values().stream().filter(s -> !s.windows().isEmpty()).toList();
  }
}
