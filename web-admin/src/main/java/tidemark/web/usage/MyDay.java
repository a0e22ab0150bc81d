package tidemark.web.usage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.calendar.Calendar;
import tidemark.calendar.Calendars;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.query.turn.Turn;
import tidemark.query.turn.Turns;
import tidemark.usage.By;
import tidemark.usage.Question;
import tidemark.usage.Spent;
import tidemark.usage.Usage;
import tidemark.web.CurrentCaller;

/// One day of the person in front of the page.
@Named
@RequestScoped
public class MyDay {
  private static final int MOST = 15;
  private static final List<By> SHEETS = List.of(By.APP, By.CATEGORY, By.TITLE, By.DEVICE);
  private static final Set<By> ALL = Set.of(By.HOUR, By.APP, By.CATEGORY, By.TITLE, By.DEVICE);

  @Inject private CurrentCaller caller;
  @Inject private Usage usage;
  @Inject private Turns turns;
  @Inject private Calendars calendars;
  @Inject private Devices devices;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private LocalDate day = LocalDate.EPOCH;
  private LocalDate today = LocalDate.EPOCH;
  private @Nullable UUID device;
  private List<DeviceView> known = List.of();
  private Sheet hours = Sheet.EMPTY;
  private List<Sheet> sheets = List.of();

  @PostConstruct
  void read() {
    Caller person = caller.get();
    Calendar calendar = calendars.own(person);
    today = calendar.dayOf(clock.instant());
    day = day(request.getParameter("day"), today);
    known = devices.list(person);
    device = device(request.getParameter("device"));
    try (Turn _ = turns.take(person.person())) {
      Instant from = calendar.begin(day);
      Instant to = calendar.begin(day.plusDays(1));
      var spent = usage.spent(person, new Question(ALL, from, to, device));
      hours = sheet(By.HOUR, spent, Integer.MAX_VALUE);
      sheets = SHEETS.stream().map(by -> sheet(by, spent, MOST)).toList();
    }
  }

  public LocalDate getDay() {
    return day;
  }

  public LocalDate getBefore() {
    return day.minusDays(1);
  }

  public LocalDate getAfter() {
    return day.plusDays(1);
  }

  /// Tomorrow has nothing to show.
  public boolean isLast() {
    return !day.isBefore(today);
  }

  public @Nullable UUID getDevice() {
    return device;
  }

  public List<DeviceView> getDevices() {
    return known;
  }

  public boolean isBlank() {
    return hours.micros() == 0;
  }

  public Sheet getHours() {
    return hours;
  }

  public List<Sheet> getSheets() {
    return sheets;
  }

  private static Sheet sheet(By by, Map<By, Spent> spent, int most) {
    return Sheet.of(by, Objects.requireNonNull(spent.get(by)), most);
  }

  private static LocalDate day(@Nullable String text, LocalDate today) {
    try {
      LocalDate day = text == null ? today : LocalDate.parse(text);
      return day.getYear() < 1970 || day.isAfter(today) ? today : day;
    } catch (DateTimeException _) {
      return today;
    }
  }

  /// One of the person's own; anything else is all of them.
  private @Nullable UUID device(@Nullable String text) {
    return known.stream()
        .map(DeviceView::id)
        .filter(id -> id.toString().equals(text))
        .findFirst()
        .orElse(null);
  }
}
