package tidemark.invitation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.organization.Role;

/// The SQL of the table `invitation`.
final class InvitationTable {
  private static final String INSERT =
      """
      insert into invitation (id, organization_id, email, role, digest, created_by, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      select id, email, role, coalesce(outcome, case when expires_at <= ? then 'expired' else 'open' end),
        created_at, expires_at, ended_at
      from invitation
      where organization_id = ? and (?::uuid is null or id < ?) and (?::uuid is null or id = ?)
      order by id desc limit ?
      """;
  private static final String RENEW =
      """
      update invitation set digest = ?, expires_at = ? where id = ? and organization_id = ? and outcome is null
      """;
  private static final String CANCEL =
      """
      update invitation set outcome = 'cancelled', ended_at = ? where id = ? and organization_id = ? and outcome is null
      """;
  private static final String OPEN =
      """
      select i.id, i.organization_id, o.name, o.keycloak_id, i.email, i.role, i.expires_at
      from invitation i join organization o on o.id = i.organization_id
      where i.digest = ? and i.outcome is null and i.expires_at > ? and o.ended_at is null
      for update of i
      """;
  private static final String ANSWER =
      """
      update invitation set outcome = ?, ended_at = ?, answered_by = ? where id = ?
      """;
  private static final String FORGIVE =
      """
      delete from former_membership where organization_id = ? and person_id = ?
      """;
  private static final String PERSON = "select subject, email from person where id = ?";
  private static final String OPEN_ONES =
      """
      select count(*) from invitation where organization_id = ? and outcome is null and expires_at > ?
      """;

  private InvitationTable() {}

  static int insert(Connection connection, Caller inside, Made made) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, made.id());
      insert.setObject(2, inside.organization());
      insert.setString(3, made.email());
      insert.setString(4, made.role().text());
      insert.setBytes(5, Code.digest(made.code()));
      insert.setObject(6, inside.person());
      insert.setObject(7, at(made.now()));
      insert.setObject(8, at(made.end()));
      return insert.executeUpdate();
    }
  }

  static List<InvitationView> list(Connection connection, UUID organization, Cut cut, Instant now)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, at(now));
      list.setObject(2, organization);
      list.setObject(3, cut.after());
      list.setObject(4, cut.after());
      list.setObject(5, cut.only());
      list.setObject(6, cut.only());
      list.setInt(7, cut.most());
      List<InvitationView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static int open(Connection connection, UUID organization, Instant now) throws SQLException {
    try (PreparedStatement open = connection.prepareStatement(OPEN_ONES)) {
      open.setObject(1, organization);
      open.setObject(2, at(now));
      try (ResultSet row = open.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  static boolean renew(Connection connection, UUID organization, Made made) throws SQLException {
    try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
      renew.setBytes(1, Code.digest(made.code()));
      renew.setObject(2, at(made.end()));
      renew.setObject(3, made.id());
      renew.setObject(4, organization);
      return renew.executeUpdate() == 1;
    }
  }

  static boolean cancel(Connection connection, UUID organization, UUID id, Instant now)
      throws SQLException {
    try (PreparedStatement cancel = connection.prepareStatement(CANCEL)) {
      cancel.setObject(1, at(now));
      cancel.setObject(2, id);
      cancel.setObject(3, organization);
      return cancel.executeUpdate() == 1;
    }
  }

  /// The open invitation behind a code, held until the transaction ends.
  static Optional<Offer> find(Connection connection, byte[] digest, Instant now)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(OPEN)) {
      find.setBytes(1, digest);
      find.setObject(2, at(now));
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(offer(row)) : Optional.empty();
      }
    }
  }

  static int answer(Connection connection, Answer answer) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ANSWER)) {
      update.setString(1, answer.outcome());
      update.setObject(2, at(answer.now()));
      update.setObject(3, answer.person());
      update.setObject(4, answer.id());
      return update.executeUpdate();
    }
  }

  /// Who was removed before may come in again.
  static int forgive(Connection connection, UUID organization, UUID person) throws SQLException {
    try (PreparedStatement forgive = connection.prepareStatement(FORGIVE)) {
      forgive.setObject(1, organization);
      forgive.setObject(2, person);
      return forgive.executeUpdate();
    }
  }

  static Addressee addressee(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(PERSON)) {
      find.setObject(1, person);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return new Addressee(row.getString(1), row.getString(2));
      }
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Offer offer(ResultSet row) throws SQLException {
    return new Offer(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Role.of(row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  private static InvitationView view(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject(7, OffsetDateTime.class);
    return new InvitationView(
        row.getObject(1, UUID.class),
        row.getString(2),
        Role.of(row.getString(3)),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  record Made(UUID id, @Nullable String email, Role role, String code, Instant now, Instant end) {}

  record Answer(UUID id, String outcome, UUID person, Instant now) {}

  record Addressee(String subject, String email) {}

  record Cut(@Nullable UUID after, @Nullable UUID only, int most) {}
}
