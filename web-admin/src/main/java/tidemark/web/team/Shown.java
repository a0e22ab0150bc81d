package tidemark.web.team;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.team.sharing.Sharing;
import tidemark.team.sharing.SharingChange;
import tidemark.team.sharing.TeamSharing;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// What a member lets the figures of a team show of them.
@Named
@ViewScoped
public class Shown implements Serializable {
  private static final String TIME = "time";
  private static final String COUNT = "count";
  private static final String STREAK = "streak";

  @Inject private transient CurrentCaller caller;
  @Inject private transient TeamSharing sharing;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private @Nullable UUID team;
  private String[] figures = {};

  @PostConstruct
  void read() {
    UUID which = asked.id("team").orElseThrow(() -> new Refusal(Reason.TEAM_UNKNOWN));
    team = which;
    Sharing known = sharing.get(caller.get(), which);
    figures =
        Stream.of(
                known.focusTime() ? TIME : "",
                known.sessionCount() ? COUNT : "",
                known.streak() ? STREAK : "")
            .filter(shown -> !shown.isEmpty())
            .toArray(String[]::new);
  }

  public void keep() {
    List<String> wanted = List.of(figures);
    var change =
        new SharingChange(wanted.contains(TIME), wanted.contains(COUNT), wanted.contains(STREAK));
    sharing.change(caller.get(), Objects.requireNonNull(team), change);
    texts.done("team.shown.kept");
  }

  public List<String> getAll() {
    return List.of(TIME, COUNT, STREAK);
  }

  public String[] getFigures() {
    return figures.clone();
  }

  public void setFigures(String[] figures) {
    this.figures = figures.clone();
  }
}
