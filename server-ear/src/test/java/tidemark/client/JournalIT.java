package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.journal.Journal;
import tidemark.client.journal.JournalSync;
import tidemark.client.journal.RecordKey;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;

/// Two devices of Ada's.
class JournalIT {
  private static final Strategy NEWEST = new Strategy.LastWriteWins();

  @TempDir private Path folder = Path.of("");
  private final Remote remote = Clients.of("ada");
  private final RecordKey mood = new RecordKey("mood_entry", UUID.randomUUID().toString());

  @AfterEach
  void close() {
    remote.close();
  }

  @Test
  void devicesAgreeOnWhatWasMadeEditedAndDeleted() throws IOException {
    try (Journal phone = device("phone");
        Journal laptop = device("laptop")) {
      phone.put(mood, value(4, "slept well"));
      assertEquals(1, sync(phone, NEWEST).sent());
      sync(laptop, NEWEST);
      assertEquals(Optional.of(value(4, "slept well")), laptop.find(mood));
      phone.put(mood, value(1, "early"));
      laptop.put(mood, value(2, "late"));
      sync(laptop, NEWEST);
      sync(phone, NEWEST);
      sync(laptop, NEWEST);
      assertEquals(Optional.of(value(2, "late")), phone.find(mood), "the later edit");
      assertEquals(phone.find(mood), laptop.find(mood));
      laptop.delete(mood);
      sync(laptop, NEWEST);
      sync(phone, NEWEST);
      assertEquals(Optional.empty(), phone.find(mood));
      assertEquals(0, sync(phone, NEWEST).received(), "a fixed point");
    }
  }

  @Test
  void mergeKeepsWhatBothWrote() throws IOException {
    try (Journal phone = device("phone");
        Journal laptop = device("laptop")) {
      phone.put(mood, value(4, "a"));
      sync(phone, NEWEST);
      sync(laptop, NEWEST);
      phone.put(mood, value(4, "phone"));
      laptop.put(mood, value(4, "laptop"));
      sync(phone, NEWEST);
      Strategy merge =
          new Strategy.CustomMerge((local, other) ->
              value(4, local.path("note").asText() + " " + other.path("note").asText()));
      assertEquals(1, sync(laptop, merge).conflicts());
      sync(phone, NEWEST);
      assertEquals(Optional.of(value(4, "laptop phone")), phone.find(mood));
      assertEquals(phone.find(mood), laptop.find(mood));
    }
  }

  @Test
  void whatTheServerCannotTakeIsShownAndKept() throws IOException {
    try (Journal phone = device("phone")) {
      phone.put(mood, Json.object().put("value", "no number"));
      assertEquals(0, sync(phone, NEWEST).sent());
      assertEquals(1, phone.problems().size());
      assertTrue(phone.find(mood).isPresent());
      phone.put(mood, value(3, "better"));
      assertEquals(1, sync(phone, NEWEST).sent());
    }
  }

  private JournalSync.Report sync(Journal journal, Strategy strategy) throws IOException {
    return new JournalSync(journal, remote, Tries.three(), strategy).once();
  }

  private Journal device(String name) {
    Journal journal = Journal.open(folder.resolve(name + ".db"), Clock.systemUTC());
    journal.enable();
    return journal;
  }

  private static ObjectNode value(int value, String note) {
    return Json.object().put("value", value).put("note", note);
  }
}
