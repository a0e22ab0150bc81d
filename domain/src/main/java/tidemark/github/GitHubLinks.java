package tidemark.github;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import tidemark.directory.Named;
import tidemark.github.GitHubLinkTable.Due;
import tidemark.github.GitHubLinkTable.Turned;
import tidemark.github.GitHubLinkTable.Word;
import tidemark.organization.Office;
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.seal.Secret;

/// What organisations are on GitHub.
@ApplicationScoped
@Transactional
public class GitHubLinks {
  private static final String PURPOSE = "github";
  private static final String PROVIDER = "github";
  private static final int LONGEST_TOKEN = 255;
  private static final Duration REST = Duration.ofMinutes(10);
  private static final Duration TRUST = Duration.ofHours(1);
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}");

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Organizations organizations;
  @Inject private Administrators administrators;
  @Inject private AuditTrail audit;
  @Inject private Secret installation;
  @Inject private Clock clock;

  @Requires(Scope.ORGANIZATIONS)
  public GitHubLink get(Caller caller, UUID organization) {
    enter(caller, organization);
    return shown(organization);
  }

  private GitHubLink shown(UUID organization) {
    return database
        .use(c -> GitHubLinkTable.find(c, organization, clock.instant()))
        .orElseThrow(() -> new Refusal(Reason.GITHUB_UNLINKED));
  }

  /// Asks GitHub at once, and takes its word. A link there was is replaced. No connection to the
  /// database waits for GitHub.
  @Requires(Scope.ORGANIZATIONS)
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public GitHubLink link(Caller caller, UUID organization, String login, String token) {
    enter(caller, organization).company();
    if (!LOGIN.matcher(login).matches()) {
      throw new Refusal(Reason.VALUE_INVALID, "'login' is no name of a GitHub organisation.");
    }
    if (token.isBlank() || token.length() > LONGEST_TOKEN || !isPlain(token)) {
      throw new Refusal(Reason.VALUE_INVALID, "'token' is no token of GitHub's.");
    }
    List<String> subjects = subjects(administrators.of(login, token));
    String sealed = installation.seal(PURPOSE, token.getBytes(StandardCharsets.UTF_8));
    return database.atomic(() -> keep(caller, new Due(organization, login, sealed), subjects));
  }

  /// The caller may have lost the right while GitHub was asked.
  private GitHubLink keep(Caller caller, Due link, List<String> subjects) {
    UUID organization = link.organization();
    Office office = enter(caller, organization);
    audit.record(office.caller(), Act.GITHUB_LINKED, organization.toString(), link.login());
    database.use(c -> GitHubLinkTable.keep(c, link, clock.instant()));
    database.asInstallation(c -> take(c, organization, subjects));
    return shown(organization);
  }

  /// Nobody is an administrator on GitHub's word from here on.
  @Requires(Scope.ORGANIZATIONS)
  public void unlink(Caller caller, UUID organization) {
    Office office = enter(caller, organization);
    if (!database.use(c -> GitHubLinkTable.remove(c, organization))) {
      throw new Refusal(Reason.GITHUB_UNLINKED);
    }
    audit.record(office.caller(), Act.GITHUB_UNLINKED, organization.toString(), "");
    database.asInstallation(c -> take(c, organization, List.of()));
  }

  /// Asks about one organisation that was not asked about for a while; how many links that were.
  public int follow(Connection connection, Instant now) throws SQLException {
    Due due = GitHubLinkTable.due(connection, now, REST).orElse(null);
    if (due == null) {
      return 0;
    }
    try {
      List<String> subjects = subjects(administrators.of(due.login(), opened(due.token())));
      take(connection, due.organization(), subjects);
      return GitHubLinkTable.answered(connection, due.organization(), now);
    } catch (Refusal refusal) {
      return GitHubLinkTable.failed(connection, due.organization(), refusal.sentence());
    }
  }

  private boolean take(Connection connection, UUID organization, List<String> subjects)
      throws SQLException {
    Instant now = clock.instant();
    Word word = new Word(now, now.plus(TRUST));
    for (Turned turned : GitHubLinkTable.vouch(connection, organization, subjects, word)) {
      Act act = turned.isVouched() ? Act.GITHUB_VOUCHED : Act.GITHUB_DOUBTED;
      audit.happened(connection, new Happening(organization, act, turned.person().toString()));
    }
    return true;
  }

  private List<String> subjects(List<String> ids) {
    return ids.stream()
        .flatMap(id -> directory.federated(PROVIDER, id).stream())
        .map(Named::subject)
        .toList();
  }

  private String opened(String sealed) {
    return installation
        .open(PURPOSE, sealed)
        .map(token -> new String(token, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            new Refusal(
                Reason.VALUE_INVALID,
                "The token was sealed with another secret. Link the organisation again."));
  }

  /// A program with a key decides nothing about who leads.
  private Office enter(Caller caller, UUID organization) {
    Office office = organizations.enter(caller, organization, Right.FEDERATE);
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    return office;
  }

  private static boolean isPlain(String token) {
    return token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
