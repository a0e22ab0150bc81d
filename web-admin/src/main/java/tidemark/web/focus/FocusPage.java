package tidemark.web.focus;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Ids;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.focus.Figures;
import tidemark.focus.Share;
import tidemark.focus.ShareForm;
import tidemark.focus.Shares;
import tidemark.team.TeamView;
import tidemark.team.Teams;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The person's shared sessions: the one that runs, and those before it.
@Named
@ViewScoped
public class FocusPage implements Serializable {
  private static final int MOST = 200;
  private static final long MICROS = 1_000_000;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Shares shares;
  @Inject private transient Teams teams;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  private transient List<TeamView> places = List.of();
  private transient List<Share> rows = List.of();
  private @Nullable String team;
  private int minutes = 25;

  @PostConstruct
  void read() {
    places = teams.list(caller.get());
    rows = shares.own(caller.get(), MOST);
  }

  public void start() {
    Instant now = clock.instant();
    String name = Ids.next().toString();
    UUID place =
        places.stream()
            .map(TeamView::id)
            .filter(id -> id.toString().equals(team))
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.TEAM_UNKNOWN));
    var figures = new Figures(now, null, minutes, null, false, now);
    shares.share(caller.get(), place, new ShareForm(name, name, figures, null));
    read();
    texts.done("focus.started", minutes);
  }

  /// Ends the one that runs.
  ///
  /// @param completed or else given up
  public void end(boolean completed) {
    Share share = Objects.requireNonNull(getRunning(), "none runs");
    Instant now = clock.instant();
    Figures begun = share.figures();
    long seconds = Math.min(elapsed(share), Duration.ofDays(1).toSeconds());
    var figures = new Figures(begun.start(), now, begun.plannedMinutes(), seconds, completed, now);
    shares.change(caller.get(), share.id(), figures);
    read();
    texts.done("focus.ended");
  }

  public void withdraw(Share share) {
    shares.withdraw(caller.get(), share.id());
    read();
    texts.done("focus.withdrawn");
  }

  /// The newest that has not ended within its day; null when none runs.
  public @Nullable Share getRunning() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    return rows.stream()
        .filter(share -> share.figures().end() == null && !share.figures().completed())
        .filter(share -> share.figures().start().isAfter(yesterday))
        .findFirst()
        .orElse(null);
  }

  /// `done`, `ended` or `open`.
  public String state(Share share) {
    if (share.figures().completed()) {
      return "done";
    }
    return share.figures().end() == null ? "open" : "ended";
  }

  /// In microseconds: what was focused, or has passed so far.
  public long focused(Share share) {
    Long seconds = share.figures().seconds();
    return (seconds == null ? elapsed(share) : seconds) * MICROS;
  }

  public String place(Share share) {
    return places.stream()
        .filter(known -> known.id().equals(share.team()))
        .map(TeamView::name)
        .findFirst()
        .orElse("");
  }

  private long elapsed(Share share) {
    Instant end = Objects.requireNonNullElse(share.figures().end(), clock.instant());
    return Math.max(0, Duration.between(share.figures().start(), end).toSeconds());
  }

  public List<Share> getRows() {
    return rows;
  }

  public List<TeamView> getPlaces() {
    return places;
  }

  public @Nullable String getTeam() {
    return team;
  }

  public void setTeam(@Nullable String team) {
    this.team = team;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }
}
