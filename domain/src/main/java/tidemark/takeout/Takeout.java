package tidemark.takeout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.change.Told;
import tidemark.json.Json;

/// A person's archive.
@ApplicationScoped
@Transactional
public class Takeout {
  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// Refuses before an answer has begun, and notes that somebody takes everything along.
  @Requires(Scope.KEYS)
  public void admits(Caller caller) {
    audit.record(alone(caller), Act.EXPORTED, caller.person().toString(), "");
  }

  /// Refuses who may not bring everything back, before anything is read.
  @Requires({Scope.EVENTS_WRITE, Scope.SETTINGS, Scope.DEVICES, Scope.WORK, Scope.SYNC})
  public void admitsReturn(Caller caller) {
    audit.record(alone(caller), Act.IMPORTED, caller.person().toString(), "");
  }

  /// Writes the archive while it is read.
  @Requires(Scope.KEYS)
  public void write(Caller caller, OutputStream target) throws IOException {
    Archive archive = new Archive(target, caller.person(), clock.instant());
    for (Part part : Part.ALL) {
      archive.begin(part);
      archive.end(part, write(caller, part, archive));
    }
    archive.close();
  }

  /// Brings back reviews and stretches of focus; how many were not here.
  @Requires(Scope.WORK)
  public int sessions(Caller caller, ArrayNode rows) {
    return told(
        caller,
        Kind.WORK_SESSION,
        database.use(c -> PartTable.sessions(c, caller.space(), Json.text(rows))));
  }

  /// Brings back what was done about pull requests; how many were not here.
  @Requires(Scope.WORK)
  public int activities(Caller caller, ArrayNode rows) {
    return told(
        caller,
        Kind.PR_ACTIVITY,
        database.use(c -> PartTable.activities(c, caller.space(), Json.text(rows))));
  }

  /// What somebody does with what is theirs is no organisation's business.
  private static Caller alone(Caller caller) {
    return caller.in(caller.space());
  }

  private long write(Caller caller, Part part, Archive archive) throws IOException {
    try {
      return database.use(c -> {
        try {
          return PartTable.read(c, part, caller.person(), archive::line);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  private int told(Caller caller, Kind kind, List<UUID> made) {
    if (!made.isEmpty()) {
      feed.tell(
          caller, caller.space(), made.stream().map(id -> new Told(kind, id, false)).toList());
    }
    return made.size();
  }
}
