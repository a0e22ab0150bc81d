package tidemark.usage;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  @Requires(Scope.EVENTS_READ)
  public Spent spent(Caller caller, Question question) {
    check(question);
    List<Station> stations = stations(caller, question);
    return switch (question.by()) {
      case APP -> grouped("app", events(run(caller, question, Recipe.together(stations))));
      case TITLE -> grouped("title", events(run(caller, question, Recipe.together(stations))));
      case CATEGORY ->
          grouped(
              "$category",
              events(run(caller, question, Recipe.categorized(stations, classes(caller)))));
      case DAY -> {
        List<Activity> events = events(run(caller, question, Recipe.together(stations)));
        yield new Spent(Sums.all(events), Sums.days(question, calendars.own(caller), events));
      }
      case HOUR -> {
        List<Activity> events = events(run(caller, question, Recipe.together(stations)));
        yield new Spent(Sums.all(events), Sums.hours(calendars.own(caller), events));
      }
      case DEVICE -> apart(stations, run(caller, question, Recipe.apart(stations)));
    };
  }

  private static void check(Question question) {
    if (!question.from().isBefore(question.to())
        || Duration.between(question.from(), question.to()).compareTo(LONGEST) > 0) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "'start' comes before 'end', at most " + LONGEST.toDays() + " days.");
    }
  }

  private static Spent grouped(String key, List<Activity> events) {
    return new Spent(Sums.all(events), Sums.by(key, events));
  }

  private static Spent apart(List<Station> stations, Value answer) {
    List<Value> lists = ((Value.Items) answer).items();
    List<Share> shares =
        IntStream.range(0, stations.size())
            .mapToObj(
                i -> new Share(List.of(stations.get(i).name()), Sums.all(events(lists.get(i + 1)))))
            .toList();
    return new Spent(Sums.all(events(lists.getFirst())), Sums.sorted(shares));
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

  private JsonNode classes(Caller caller) {
    return Json.read(database.use(c -> UsageTable.classes(c, caller.space())));
  }

  /// The caller's devices with a bucket of windows. A bucket without a device is one of its host's.
  private List<Station> stations(Caller caller, Question question) {
    Map<UUID, String> names = database.use(c -> UsageTable.devices(c, caller.space()));
    Map<Object, Station> stations = new LinkedHashMap<>();
    for (BucketView bucket : buckets.list(caller)) {
      if (question.device() != null && !question.device().equals(bucket.device())) {
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
