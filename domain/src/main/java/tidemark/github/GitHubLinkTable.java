package tidemark.github;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The SQL of links to GitHub, and of what GitHub says of members.
final class GitHubLinkTable {
  private static final String FIND =
      """
      select l.login, l.linked_at, l.answered_at, l.problem,
        (select count(*) from membership m where m.organization_id = l.organization_id and m.vouched_until > ?)
      from github_link l where l.organization_id = ?
      """;
  private static final String KEEP =
      """
      insert into github_link (organization_id, login, token, linked_at, asked_at, answered_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (organization_id) do update set login = excluded.login, token = excluded.token,
        linked_at = excluded.linked_at, asked_at = excluded.asked_at, answered_at = excluded.answered_at, problem = null
      """;
  private static final String REMOVE = "delete from github_link where organization_id = ?";

  /// Asked for here, so that one that fails does not stand before all others.
  private static final String DUE =
      """
      update github_link set asked_at = ? where organization_id = (
        select l.organization_id from github_link l join organization o on o.id = l.organization_id
        where l.asked_at < ? and o.ended_at is null order by l.asked_at limit 1 for update of l skip locked)
      returning organization_id, login, token
      """;

  private static final String ANSWERED =
      """
      update github_link set answered_at = ?, problem = null where organization_id = ?
      """;
  private static final String FAILED =
      "update github_link set problem = ? where organization_id = ?";
  private static final String VOUCH =
      """
      with meant as (
        select m.person_id, coalesce(m.vouched_until > ?, false) as formerly, p.subject = any (?) as vouched
        from membership m join person p on p.id = m.person_id
        where m.organization_id = ? and (m.vouched_until is not null or p.subject = any (?))
        order by m.person_id for update of m),
      marked as (
        update membership m set vouched_until = case when t.vouched then ?::timestamptz end
        from meant t where m.organization_id = ? and m.person_id = t.person_id)
      select person_id, vouched from meant where formerly <> vouched
      """;

  /// Whom GitHub vouches for since this answer, or no longer.
  record Turned(UUID person, boolean isVouched) {}

  /// One that is to be asked about.
  record Due(UUID organization, String login, String token) {}

  private GitHubLinkTable() {}

  static Optional<GitHubLink> find(Connection connection, UUID organization, Instant now)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, time(now));
      find.setObject(2, organization);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(
                new GitHubLink(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4),
                    row.getInt(5)))
            : Optional.empty();
      }
    }
  }

  static int keep(Connection connection, Due link, Instant now) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, link.organization());
      keep.setString(2, link.login());
      keep.setString(3, link.token());
      keep.setObject(4, time(now));
      keep.setObject(5, time(now));
      keep.setObject(6, time(now));
      return keep.executeUpdate();
    }
  }

  static boolean remove(Connection connection, UUID organization) throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, organization);
      return remove.executeUpdate() == 1;
    }
  }

  static Optional<Due> due(Connection connection, Instant now, Duration rest) throws SQLException {
    try (PreparedStatement due = connection.prepareStatement(DUE)) {
      due.setObject(1, time(now));
      due.setObject(2, time(now.minus(rest)));
      try (ResultSet row = due.executeQuery()) {
        return row.next()
            ? Optional.of(new Due(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
            : Optional.empty();
      }
    }
  }

  static int answered(Connection connection, UUID organization, Instant now) throws SQLException {
    try (PreparedStatement answered = connection.prepareStatement(ANSWERED)) {
      answered.setObject(1, time(now));
      answered.setObject(2, organization);
      return answered.executeUpdate();
    }
  }

  static int failed(Connection connection, UUID organization, String problem) throws SQLException {
    try (PreparedStatement failed = connection.prepareStatement(FAILED)) {
      failed.setString(1, problem);
      failed.setObject(2, organization);
      return failed.executeUpdate();
    }
  }

  /// Takes GitHub's word for these members, and for nobody else.
  static List<Turned> vouch(
      Connection connection, UUID organization, List<String> subjects, Word word)
      throws SQLException {
    try (PreparedStatement vouch = connection.prepareStatement(VOUCH)) {
      var known = connection.createArrayOf("text", subjects.toArray());
      vouch.setObject(1, time(word.given()));
      vouch.setArray(2, known);
      vouch.setObject(3, organization);
      vouch.setArray(4, known);
      vouch.setObject(5, time(word.until()));
      vouch.setObject(6, organization);
      List<Turned> turned = new ArrayList<>();
      try (ResultSet row = vouch.executeQuery()) {
        while (row.next()) {
          turned.add(new Turned(row.getObject(1, UUID.class), row.getBoolean(2)));
        }
      }
      return turned;
    }
  }

  /// How long an answer counts.
  record Word(Instant given, Instant until) {}

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
