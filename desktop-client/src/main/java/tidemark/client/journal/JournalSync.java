package tidemark.client.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tidemark.client.journal.JournalTable.Version;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;

/// Keeps a journal and the server alike.
///
/// @param journal of this device
/// @param remote the server
/// @param tries how often a request is tried
/// @param strategy for records that another device edited too
public record JournalSync(Journal journal, Remote remote, Tries tries, Strategy strategy) {
  private static final int BATCH = 50;
  private static final int ROUNDS = 20;
  private static final String PATH = "/api/v1/changes";

  /// What a sync did.
  ///
  /// @param sent edits that the server took
  /// @param received versions that came from it
  /// @param conflicts edits that did not become the record
  public record Report(long sent, long received, long conflicts) {}

  /// Sends what was edited, then takes what others did. Does nothing while syncing is off.
  public Report once() throws IOException {
    if (!journal.isEnabled()) {
      return new Report(0, 0, 0);
    }
    Count count = new Count();
    int rounds = 0;
    while (rounds < ROUNDS && send(count)) {
      rounds++;
    }
    boolean hasMore = true;
    while (hasMore) {
      hasMore = receive(count);
    }
    synchronized (journal) {
      table().inOne(() -> table().setNote(Journal.LAST, journal.now().toString()));
    }
    return new Report(count.sent, count.received, count.conflicts);
  }

  /// What has happened so far.
  private static final class Count {
    long sent;
    long received;
    long conflicts;
  }

  /// Whether there may be more to send.
  private boolean send(Count count) throws IOException {
    List<Entry> unsent;
    ObjectNode body = Json.object().put("device_id", journal.device());
    synchronized (journal) {
      unsent = table().inOne(() -> table().unsent(BATCH));
      table().inOne(() -> table().note(Journal.CURSOR)).ifPresent(c -> body.put("cursor", c));
    }
    if (unsent.isEmpty()) {
      return false;
    }
    body.put("client_time", journal.now().toString());
    unsent.forEach(entry -> body.withArray("changes").add(entry.json(strategy)));
    Answer answer = tries.of(() -> remote.post(PATH, body.toString())).require();
    JsonNode results = answer.object().path("results");
    synchronized (journal) {
      table()
          .inOne(() -> {
            for (int i = 0; i < unsent.size(); i++) {
              hear(unsent.get(i), results.path(i), count);
            }
          });
    }
    return true;
  }

  private void hear(Entry sent, JsonNode result, Count count) {
    switch (result.path("outcome").asText()) {
      case "applied", "unchanged" -> {
        table().settle(sent, result.path("usn").asLong());
        count.sent++;
      }
      case "conflict" -> {
        count.conflicts++;
        lost(sent, result.path("current"));
      }
      case "gone" -> table().drop(sent);
      default -> table().setProblem(sent, result.path("reason").asText("refused"));
    }
  }

  /// Another version stays; with a merge, both become a third one that is sent next.
  private void lost(Entry sent, JsonNode current) {
    if (strategy instanceof Strategy.CustomMerge(Strategy.Merge merge)
        && sent.data().isPresent()
        && current.path("data") instanceof ObjectNode remote) {
      ObjectNode merged = merge.of(sent.content(), remote);
      table().setBase(sent.key(), current.path("usn").asLong());
      table().edit(sent.key(), journal.now(), merged.toString());
    } else {
      table().adopt(sent.key(), version(current), sent.edits());
    }
  }

  /// Whether there is another page.
  private boolean receive(Count count) throws IOException {
    String since;
    synchronized (journal) {
      since = table().inOne(() -> table().note(Journal.CURSOR)).orElse("");
    }
    String path =
        PATH
            + "?limit=1000&types="
            + String.join(",", Journal.TYPES)
            + (since.isEmpty() ? "" : "&since=" + Remote.encoded(since));
    Answer answer = tries.of(() -> remote.get(path));
    if (answer.status() == 410) {
      startOver();
      return true;
    }
    take(answer.require().object(), count);
    return answer.object().path("has_more").asBoolean();
  }

  /// Marks what the server may have forgotten meanwhile.
  private void startOver() {
    synchronized (journal) {
      table()
          .inOne(() -> {
            table().mark();
            table().setNote(Journal.CURSOR, "");
          });
    }
  }

  /// A page and its cursor, or neither.
  private void take(ObjectNode page, Count count) {
    synchronized (journal) {
      table()
          .inOne(() -> {
            for (JsonNode change : page.path("changes")) {
              RecordKey key =
                  new RecordKey(change.path("type").asText(), change.path("id").asText());
              table().adopt(key, version(change), 0);
              count.received++;
            }
            table().setNote(Journal.CURSOR, page.path("cursor").asText());
            if (!page.path("has_more").asBoolean()) {
              table().sweep();
            }
          });
    }
  }

  private static Version version(JsonNode change) {
    JsonNode data = change.path("data");
    return new Version(
        Instant.parse(change.path("updated_at").asText()),
        data.isObject() ? data.toString() : null,
        change.path("usn").asLong());
  }

  private JournalTable table() {
    return journal.table();
  }
}
