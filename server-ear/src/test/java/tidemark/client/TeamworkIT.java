package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.team.Focus;
import tidemark.client.team.SessionShare;
import tidemark.client.team.TeamBook;
import tidemark.client.team.TeamSync;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;

/// Two people and one team: the first with two machines, the second with one.
class TeamworkIT {
  @TempDir private Path folder = Path.of("");
  private final Newcomer first = Newcomer.create();
  private final Newcomer second = Newcomer.create();

  @Test
  void whatTwoPeopleDidOfflineConverges() throws IOException {
    try (Machine laptop = new Machine("laptop", first);
        Machine phone = new Machine("phone", first);
        Machine other = new Machine("other", second)) {
      String team = laptop.book.create("Focus");
      String session = laptop.focus.start(25).id();
      SessionShare shared = laptop.focus.share(session, Optional.empty());
      assertEquals(2, laptop.sync().synced());
      String joined = other.join(laptop);
      assertEquals(2, other.book.members(joined).size());
      assertEquals(1, other.focus.activity(joined).size());

      phone.sync();
      phone.book.rename(team, "Earlier");
      laptop.book.rename(team, "Later");
      laptop.focus.stop(true);
      other.focus.share(other.focus.start(50).id(), Optional.of(joined));
      for (Machine machine : List.of(laptop, phone, other, laptop, phone)) {
        machine.sync();
      }
      for (Machine machine : List.of(laptop, phone, other)) {
        assertEquals("Later", machine.book.teams().getFirst().name());
        assertEquals(2, machine.focus.activity("").size());
        assertEquals(0, machine.book.status().pending() + machine.book.status().failed());
      }
      assertTrue(
          other.focus.activity(joined).stream()
              .filter(share -> share.remoteId().equals(remote(laptop, shared)))
              .allMatch(SessionShare::completed));
      assertEquals(0, laptop.sync().received(), "a fixed point");
    }
  }

  @Test
  void whatIsTakenBackIsGoneAndWhoLeavesIsGone() throws IOException {
    try (Machine laptop = new Machine("laptop", first);
        Machine other = new Machine("other", second)) {
      String team = laptop.book.create("Focus");
      laptop.sync();
      String joined = other.join(laptop);
      String own = other.focus.start(50).id();
      other.focus.share(own, Optional.of(joined));
      other.sync();
      laptop.sync();
      assertEquals(1, laptop.focus.activity(team).size(), "the control");
      other.focus.unshare(own);
      other.sync();
      laptop.sync();
      assertEquals(0, laptop.focus.activity(team).size());
      other.book.leave(joined);
      other.sync();
      laptop.sync();
      assertEquals(List.of(), other.book.teams());
      assertEquals(1, laptop.book.members(team).size());
    }
  }

  @Test
  void whatTheServerStoredWithoutAnAnswerIsStoredOnce() throws IOException {
    Http http = first.http();
    try (Machine laptop = new Machine("laptop", first)) {
      laptop.book.create("Focus");
      laptop.sync();
      SessionShare share = laptop.focus.share(laptop.focus.start(25).id(), Optional.empty());
      http.post("/api/shared_sessions", share.json().toString()).require(200);
      laptop.sync();
      assertEquals(1, http.get("/api/shared_sessions").require(200).json().size());
      assertEquals(0, laptop.book.status().pending());
      laptop.book.delete("");
      laptop.sync();
      assertEquals(0, http.get("/api/teams").require(200).json().size());
    }
  }

  private static Optional<String> remote(Machine machine, SessionShare share) {
    return machine.focus.activity("").stream()
        .filter(known -> known.localId().equals(share.localId()))
        .findFirst()
        .orElseThrow()
        .remoteId();
  }

  /// What one person has on one machine.
  private final class Machine implements AutoCloseable {
    private final Remote remote;
    private final TeamBook book;
    private final Focus focus;

    Machine(String name, Newcomer person) throws IOException {
      remote = Remote.at(Clients.server(), Credential.key(person.token()), Map.of());
      book = TeamBook.open(folder.resolve(name + ".db"), Clock.systemUTC());
      focus = Focus.of(book);
      book.connect(remote.address(), remote.get("/v1/me").require().object().path("id").asText());
    }

    /// What this machine calls the team of another one.
    String join(Machine founder) throws IOException {
      book.join(founder.book.teams().getFirst().json().path("invite_code").asText());
      assertEquals(1, sync().synced());
      return book.teams().getFirst().localId();
    }

    TeamSync.Report sync() throws IOException {
      return new TeamSync(book, remote, Optional.empty()).once();
    }

    @Override
    public void close() {
      book.close();
      remote.close();
    }
  }
}
