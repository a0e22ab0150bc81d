package tidemark.web.chronicle;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.audit.Act;
import tidemark.chronicle.Choice;
import tidemark.chronicle.Chronicle;
import tidemark.chronicle.Entry;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.organization.CurrentOffice;

/// A page of the audit log that the address asks for: an organisation's, or one's own.
@Named
@RequestScoped
public class ActList {
  private static final int SIZE = 50;

  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Chronicle chronicle;
  @Inject private Asked asked;

  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private Choice choice = Choice.ALL;
  private @Nullable Page<Entry> page;

  @PostConstruct
  void read() {
    from = day("from").orElse(null);
    until = day("until").orElse(null);
    String act = asked.text("act").filter(text -> getActs().contains(text)).orElse(null);
    choice = new Choice(act, asked.id("actor").orElse(null), begin(from, 0), begin(until, 1));
  }

  /// What the address asks for, also where a table of it is wanted.
  public Choice choice() {
    return choice;
  }

  public Page<Entry> getPage() {
    Page<Entry> known = page;
    if (known == null) {
      known = chronicle.of(caller.get(), office.getId(), choice, cut());
      page = known;
    }
    return known;
  }

  public Page<Entry> getOwn() {
    Page<Entry> known = page;
    if (known == null) {
      known = chronicle.own(caller.get(), choice, cut());
      page = known;
    }
    return known;
  }

  public List<String> getActs() {
    return Arrays.stream(Act.values()).map(Act::text).sorted().toList();
  }

  public @Nullable String getAct() {
    return choice.act();
  }

  public @Nullable UUID getActor() {
    return choice.actor();
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public @Nullable LocalDate getUntil() {
    return until;
  }

  public boolean isFirst() {
    return asked.id("after").isEmpty();
  }

  /// The choice as a piece of an address.
  public String getQuery() {
    return part("act", choice.act())
        + part("actor", choice.actor())
        + part("from", from)
        + part("until", until);
  }

  private Chronicle.Cut cut() {
    return new Chronicle.Cut(asked.id("after").orElse(null), SIZE);
  }

  private Optional<LocalDate> day(String name) {
    try {
      return asked.text(name).map(LocalDate::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private @Nullable Instant begin(@Nullable LocalDate day, int later) {
    return day == null
        ? null
        : day.plusDays(later).atStartOfDay(caller.getProfile().zone()).toInstant();
  }

  private static String part(String name, @Nullable Object value) {
    return value == null
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
