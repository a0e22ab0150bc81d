package tidemark.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.audit.AuditTrail.Happening;
import tidemark.directory.Directory;
import tidemark.erasure.BelongingTable.Company;
import tidemark.erasure.ErasureTable.Going;
import tidemark.json.Json;
import tidemark.session.Sessions;

/// People who want to be forgotten.
@ApplicationScoped
@Transactional
public class Erasures {
  static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(15);

  private static final Logger LOG = System.getLogger(Erasures.class.getName());
  private static final int TOKEN = 24;

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Sessions sessions;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// What erasing the caller would delete, and what confirms it. Nothing is deleted yet.
  @Requires(Scope.KEYS)
  public ErasurePlan plan(Caller caller) {
    requirePerson(caller);
    Instant now = clock.instant();
    byte[] dice = new byte[TOKEN];
    new SecureRandom().nextBytes(dice);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(dice);
    return database.asInstallation(c -> {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Belongings of : Belongings.ALL) {
        counts.put(of.table(), BelongingTable.count(c, of, caller.person()));
      }
      List<Company> owned = BelongingTable.owned(c, caller.person());
      var plan =
          new ErasurePlan(
              // nobody guesses it: it is all that is needed to see how far the erasure is
              UUID.randomUUID(),
              counts,
              owned.stream().filter(Company::hasOthers).map(Company::named).toList(),
              owned.stream().filter(o -> !o.hasOthers()).map(Company::named).toList(),
              token,
              now.plus(TIME_TO_CONFIRM));
      if (!ErasureTable.ask(c, plan, caller.person(), now)) {
        throw new Refusal(Reason.PERSON_DISABLED);
      }
      return plan;
    });
  }

  /// From here on there is no way back: the caller's credentials are refused from the next request
  /// on.
  @Requires(Scope.KEYS)
  public ErasureView confirm(Caller caller, String token) {
    requirePerson(caller);
    return database.asInstallation(c -> {
      if (BelongingTable.owned(c, caller.person()).stream().anyMatch(Company::hasOthers)) {
        throw new Refusal(Reason.LAST_OWNER);
      }
      UUID id =
          ErasureTable.want(c, caller.person(), token, clock.instant())
              .orElseThrow(() -> new Refusal(Reason.ERASURE_UNKNOWN));
      BelongingTable.disable(c, caller.person());
      return ErasureTable.find(c, id).orElseThrow();
    });
  }

  /// How far an erasure is, for whoever knows its id.
  public ErasureView find(UUID id) {
    return database
        .asInstallation(c -> ErasureTable.find(c, id))
        .orElseThrow(() -> new Refusal(Reason.ERASURE_UNKNOWN));
  }

  /// All that is known of those who were erased: to be kept beside the backups.
  @Requires(Scope.OPERATOR)
  public List<Erased> list(Caller caller) {
    return database.asInstallation(ErasureTable::list);
  }

  /// Erases again whom a restored backup has brought back; how many that were.
  @Requires(Scope.OPERATOR)
  public int apply(Caller caller, List<String> digests) {
    if (!digests.stream().allMatch(ErasureTable::isDigest)) {
      throw Refusal.ofFields(Map.of("digests", "SHA-256 in hexadecimal digits"));
    }
    int found =
        database.asInstallation(c -> {
          int wanted = ErasureTable.apply(c, digests, clock.instant());
          BelongingTable.disableWanted(c);
          return wanted;
        });
    audit.record(caller, Act.ERASURES_APPLIED, "", found + " people");
    return found;
  }

  /// The next step of the oldest erasure: a batch of rows, the person, or the account. How many
  /// rows; 0 when nobody waits.
  public long proceed(Connection connection, Instant now) throws SQLException {
    var next = ErasureTable.next(connection);
    if (next.isEmpty()) {
      return 0;
    }
    Going going = next.get();
    if (going.isErased()) {
      finish(connection, going, now);
      return 1;
    }
    ObjectNode counts = (ObjectNode) Json.read(going.counts());
    if (batch(connection, going.person(), counts)) {
      ErasureTable.progress(connection, with(going, false, going.companies(), counts));
    } else {
      remove(connection, going, counts);
    }
    return 1;
  }

  /// Whether so much was deleted that the rest is for another transaction.
  private static boolean batch(Connection connection, UUID person, ObjectNode counts)
      throws SQLException {
    long rows = 0;
    for (Belongings of : Belongings.ALL) {
      long deleted = BelongingTable.delete(connection, of, person);
      counts.put(of.table(), counts.path(of.table()).asLong() + deleted);
      rows += deleted;
      if (rows >= BelongingTable.SIZE) {
        return true;
      }
    }
    return false;
  }

  private void remove(Connection connection, Going going, ObjectNode counts) throws SQLException {
    UUID personal = BelongingTable.personal(connection, going.person());
    // an owner who came or went since it was confirmed: who is left over keeps the organisation
    List<Company> ending =
        BelongingTable.owned(connection, going.person()).stream()
            .filter(company -> !company.hasOthers())
            .toList();
    List<UUID> ended = new ArrayList<>(List.of(personal, going.person()));
    ending.forEach(company -> ended.add(company.named().id()));
    long rows = BelongingTable.remove(connection, going.person(), ended);
    counts.put("person", rows);
    List<String> companies =
        ending.stream().flatMap(company -> Stream.ofNullable(company.keycloakId())).toList();
    ErasureTable.progress(connection, with(going, true, companies, counts));
  }

  private void finish(Connection connection, Going going, Instant now) throws SQLException {
    going.companies().forEach(directory::dissolve);
    directory.remove(going.subject());
    String receipt =
        sessions.attest(
            Map.of(
                "jti",
                going.id().toString(),
                "act",
                "erasure",
                "subject_sha256",
                going.digest(),
                "counts",
                Objects.requireNonNull(
                    Json.mapper().convertValue(Json.read(going.counts()), Map.class))),
            now);
    ErasureTable.done(connection, going.id(), receipt, now);
    audit.happened(connection, new Happening(null, Act.PERSON_ERASED, going.id().toString()));
    // beside the backups there has to be a list of those who must not come back with them
    LOG.log(Level.INFO, "Erased {0}", going.digest());
  }

  private static Going with(
      Going going, boolean isErased, List<String> companies, ObjectNode counts) {
    return new Going(
        going.id(),
        going.person(),
        going.subject(),
        isErased,
        companies,
        Json.text(counts),
        going.digest());
  }

  /// A program with a key does not decide this.
  private static void requirePerson(Caller caller) {
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
  }
}
