package tidemark.client.team;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.client.wire.Trouble;

/// One person's focus sessions on one machine, and what teams see of them.
public final class Focus {
  private static final long LONGEST = Duration.ofDays(1).toSeconds();

  private final TeamBook book;
  private final TeamTable table;
  private final SessionTable sessions;
  private final Outgoing outgoing;

  private Focus(TeamBook book) {
    this.book = book;
    this.table = book.table();
    this.sessions = SessionTable.in(table.file());
    this.outgoing = book.outgoing();
  }

  /// The sessions beside these teams.
  public static Focus of(TeamBook book) {
    return new Focus(book);
  }

  /// What is shown to a team, the newest first.
  public List<SessionShare> activity(String team) {
    Comparator<SessionShare> byStart =
        Comparator.comparing(share -> share.json().path("start_time").asText());
    return table.inOne(() ->
        table.ofTeam(SessionShare.TYPE, outgoing.team(team).localId()).stream()
            .map(SessionShare::new)
            .sorted(byStart.reversed())
            .toList());
  }

  public FocusSession start(int minutes) {
    return table.inOne(() -> {
      if (sessions.running().isPresent()) {
        throw new Trouble("A session runs already: tidemark-client focus stop");
      }
      FocusSession session =
          new FocusSession(
              UUID.randomUUID().toString(),
              book.now(),
              minutes,
              Optional.empty(),
              Optional.empty(),
              false);
      SessionShare.of(session, "", "", book.now()).validate();
      sessions.put(session);
      return session;
    });
  }

  /// Ends the session that runs; whoever sees it is told.
  public FocusSession stop(boolean isCompleted) {
    return table.inOne(() -> {
      FocusSession session =
          sessions.running().orElseThrow(() -> new Trouble("There is no session that runs."));
      long seconds =
          Math.clamp(Duration.between(session.start(), book.now()).toSeconds(), 0, LONGEST);
      FocusSession ended =
          new FocusSession(
              session.id(),
              session.start(),
              session.plannedMinutes(),
              Optional.of(session.start().plusSeconds(seconds)),
              Optional.of(seconds),
              isCompleted);
      sessions.put(ended);
      outgoing
          .sharesOf(session.id())
          .forEach(share -> outgoing.change(share.as(ended, book.now())));
      return ended;
    });
  }

  public List<FocusSession> sessions() {
    return table.inOne(sessions::all);
  }

  /// Shows a session to a team; doing it again changes nothing.
  public SessionShare share(String session, Optional<String> team) {
    return table.inOne(() -> {
      FocusSession shown =
          sessions
              .find(session)
              .orElseThrow(() -> new Trouble("There is no session " + session + "."));
      String known = outgoing.team(team.orElse("")).localId();
      Optional<SessionShare> before =
          outgoing.sharesOf(session).stream()
              .filter(share -> share.team().equals(known))
              .findFirst();
      return before.orElseGet(() -> {
        SessionShare share =
            SessionShare.of(shown, known, UUID.randomUUID().toString(), book.now());
        outgoing.add(share, Operation.CREATE);
        return share;
      });
    });
  }

  /// Shows it to nobody any more.
  public int unshare(String session) {
    return table.inOne(() -> {
      List<SessionShare> shares = outgoing.sharesOf(session);
      shares.forEach(outgoing::drop);
      return shares.size();
    });
  }
}
