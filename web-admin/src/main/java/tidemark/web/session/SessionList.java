package tidemark.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import tidemark.session.SessionView;
import tidemark.session.Sessions;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The sessions of the person's programs, and ending them.
@Named
@ViewScoped
public class SessionList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Sessions sessions;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  private transient List<SessionView> rows = List.of();

  @PostConstruct
  void read() {
    rows = sessions.list(caller.get()).stream().filter(this::lives).toList();
  }

  public void end(SessionView session) {
    sessions.end(caller.get(), session.id());
    read();
    texts.done("session.ended", 1);
  }

  public void endAll() {
    int ended = rows.size();
    rows.forEach(session -> sessions.end(caller.get(), session.id()));
    read();
    texts.done("session.ended", ended);
  }

  public List<SessionView> getRows() {
    return rows;
  }

  private boolean lives(SessionView session) {
    return session.revokedAt() == null && session.expiresAt().isAfter(clock.instant());
  }
}
