package tidemark.client.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

class TeamTest {
  private static final Optional<String> CURRENT = Optional.empty();

  @TempDir private Path folder = Path.of("");
  private final Moved clock = new Moved();
  private final TeamServer server;

  TeamTest() throws IOException {
    server = new TeamServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whatIsDoneOfflineWaitsOnTheDiskAndGoesInItsOrder() throws IOException {
    try (TeamBook book = connected()) {
      String team = book.create("Focus");
      Focus focus = Focus.of(book);
      FocusSession session = focus.start(25);
      focus.share(session.id(), CURRENT);
      clock.on(Duration.ofMinutes(25));
      focus.stop(true);
      book.rename(team, "Deep focus");
      assertEquals(new TeamBook.Status(true, 2, 0, 0), book.status());
    }
    try (TeamBook book = open()) {
      TeamSync.Report report = sync(book);
      assertEquals(2, report.synced());
      assertEquals(List.of("POST /api/teams", "POST /api/shared_sessions"), server.written());
      assertEquals(new TeamBook.Status(true, 0, 0, 2), book.status());
      assertEquals("Deep focus", server.teams().values().iterator().next().path("name").asText());
      SessionShare share = new SessionShare(server.shares().values().iterator().next());
      assertEquals(1500, share.seconds());
      assertTrue(share.completed(), "the later payload took the earlier one's place");
      assertEquals(0, sync(book).synced(), "there is nothing left to say");
    }
  }

  @Test
  void editAfterTheFirstSyncIsAnUpdateOfTheSameThing() throws IOException {
    try (TeamBook book = connected()) {
      String team = book.create("Focus");
      Focus focus = Focus.of(book);
      focus.share(focus.start(25).id(), CURRENT);
      TeamSync.Report _ = sync(book);
      clock.on(Duration.ofMinutes(5));
      focus.stop(false);
      book.rename(team, "Other");
      assertEquals(2, sync(book).synced());
      assertEquals(
          List.of("PUT /api/shared_sessions/ID", "PUT /api/teams/ID"),
          server.written().subList(2, 4));
      assertEquals(1, server.shares().size());
    }
  }

  @Test
  void whatIsTakenBackBeforeItWasSentNeverLeaves() throws IOException {
    try (TeamBook book = connected()) {
      book.create("Focus");
      Focus focus = Focus.of(book);
      String session = focus.start(25).id();
      focus.share(session, CURRENT);
      assertEquals(1, focus.unshare(session));
      TeamSync.Report _ = sync(book);
      assertEquals(List.of("POST /api/teams"), server.written());
      focus.share(session, CURRENT);
      TeamSync.Report _ = sync(book);
      assertEquals(1, server.shares().size(), "the control: what stays shared leaves");
      focus.unshare(session);
      TeamSync.Report _ = sync(book);
      assertEquals(Map.of(), server.shares());
    }
  }

  @Test
  void fiftyOperationsGoAtATime() throws IOException {
    try (TeamBook book = connected()) {
      book.create("Focus");
      Focus focus = Focus.of(book);
      for (int i = 0; i < 50; i++) {
        focus.share(focus.start(25).id(), CURRENT);
        focus.stop(true);
      }
      assertEquals(50, sync(book).synced());
      assertEquals(1, book.status().pending());
      assertEquals(1, sync(book).synced());
    }
  }

  @Test
  void failureWaitsLongerEachTimeAndIsGivenUpAfterFive() throws IOException {
    try (TeamBook book = connected()) {
      book.create("Focus");
      for (int seconds : List.of(30, 60, 120, 240, 480)) {
        server.failNext(503);
        assertEquals(1, sync(book).failed());
        clock.on(Duration.ofSeconds(seconds - 1));
        assertEquals(new TeamSync.Report(0, 0, seconds == 480 ? 0 : 1, 0), sync(book), "not yet");
        clock.on(Duration.ofSeconds(1));
      }
      assertEquals(0, sync(book).synced(), "it is given up");
      assertEquals(1, book.status().failed());
      assertEquals("NETWORK: 503 no", book.failures().getFirst().error().orElse(""));
      assertEquals(1, book.retry());
      assertEquals(1, sync(book).synced());
      assertEquals(0, book.status().failed());
    }
  }

  @Test
  void refusalKeepsItsReasonAndHoldsUpOnlyWhatDependsOnIt() throws IOException {
    try (TeamBook book = connected()) {
      String refused = book.create("Refused");
      Focus focus = Focus.of(book);
      focus.share(focus.start(25).id(), Optional.of(refused));
      book.create("Taken");
      server.failNext(422);
      TeamSync.Report report = sync(book);
      assertEquals(1, report.synced());
      assertEquals(1, report.failed());
      assertEquals(1, server.teams().size());
      assertEquals(Map.of(), server.shares(), "there is no team to show it to");
      assertEquals("VALIDATION: 422 no", book.failures().getFirst().error().orElse(""));
      assertEquals(1, book.clear());
      assertEquals(0, book.status().failed());
      assertEquals(List.of("Taken"), book.teams().stream().map(TeamEntity::name).toList());
    }
  }

  @Test
  void serverOutOfReachCostsNoAttempt() {
    try (TeamBook book = connected()) {
      book.create("Focus");
      server.close();
      for (int i = 0; i < 10; i++) {
        assertThrows(IOException.class, () -> sync(book));
      }
      assertEquals(new TeamBook.Status(true, 1, 0, 0), book.status());
    }
  }

  @Test
  void whatWasHeardButNotAnsweredIsSentAgainUnderItsName() throws IOException {
    try (TeamBook book = connected()) {
      String team = book.create("Focus");
      server.failNext(500);
      TeamSync.Report _ = sync(book);
      book.delete(team);
      clock.on(Duration.ofHours(1));
      assertEquals(2, sync(book).synced());
      assertEquals(
          List.of("POST /api/teams", "POST /api/teams", "DELETE /api/teams/ID"), server.written());
      assertEquals(Map.of(), server.teams());
    }
  }

  @Test
  void teamThatIsGoneThereIsGoneHere() throws IOException {
    try (TeamBook book = connected()) {
      book.create("Focus");
      TeamSync.Report _ = sync(book);
      server.teams().clear();
      TeamSync.Report _ = sync(book);
      assertEquals(List.of(), book.teams());
      assertThrows(Trouble.class, () -> book.current(CURRENT));
    }
  }

  @Test
  void anotherPersonFindsNothingOfTheFirst() {
    try (TeamBook book = connected()) {
      book.create("Focus");
      book.connect("https://tidemark.example", "ada");
      assertEquals(1, book.teams().size(), "the same person");
      book.connect("https://tidemark.example", "linus");
      assertEquals(new TeamBook.Status(true, 0, 0, 0), book.status());
      book.disconnect();
      assertThrows(Trouble.class, () -> book.create("Focus"));
    }
  }

  @Test
  void whatTheServerCouldNotTakeIsRefusedHere() {
    try (TeamBook book = connected()) {
      assertThrows(Malformed.class, () -> book.create(" "));
      assertThrows(Malformed.class, () -> book.create("x".repeat(101)));
      assertThrows(Malformed.class, () -> book.join("FOCUS-12"));
      assertThrows(Malformed.class, () -> Focus.of(book).start(481));
      assertEquals(0, book.status().pending());
      book.join(" focus-12ab9z ");
      assertEquals(1, book.status().pending(), "the control");
    }
  }

  private TeamBook open() {
    return TeamBook.open(folder.resolve("team.db"), clock);
  }

  private TeamBook connected() {
    TeamBook book = open();
    book.connect("https://tidemark.example", "ada");
    return book;
  }

  private TeamSync.Report sync(TeamBook book) throws IOException {
    URI url = server.url();
    try (Remote remote = Remote.at(url, Credential.key("k"), Map.of())) {
      return new TeamSync(book, remote, Optional.empty()).once();
    }
  }
}
