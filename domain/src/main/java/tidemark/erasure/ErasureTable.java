package tidemark.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL of the table `erasure`.
final class ErasureTable {
  private static final String ASK =
      """
      insert into erasure (id, digest, status, token, asked_at, person_id, subject)
      select ?, sha256(convert_to(p.subject, 'UTF8')), 'asked', sha256(convert_to(?, 'UTF8')), ?, p.id, p.subject
      from person p where p.id = ?
      on conflict (person_id) do update set id = excluded.id, token = excluded.token, asked_at = excluded.asked_at
        where erasure.status = 'asked'
      """;
  private static final String WANT =
      """
      update erasure set status = 'wanted', wanted_at = ?
      where person_id = ? and status = 'asked' and asked_at > ? and token = sha256(convert_to(?, 'UTF8'))
      returning id
      """;
  private static final String FIND =
      """
      select id, status, asked_at, wanted_at, done_at, receipt,
        (select coalesce(sum(c.value::bigint), 0) from json_each_text(e.counts) c)
      from erasure e where id = ?
      """;
  private static final String NEXT =
      """
      select id, person_id, subject, status, companies, counts, encode(digest, 'hex') from erasure
      where status in ('wanted', 'erased') order by wanted_at limit 1 for update
      """;
  private static final String PROGRESS =
      """
      update erasure set status = ?, companies = ?, counts = ?::json where id = ?
      """;
  private static final String DONE =
      """
      update erasure set status = 'done', done_at = ?, receipt = ?, person_id = null, subject = null, companies = '{}'
      where id = ?
      """;
  private static final String LIST =
      """
      select encode(digest, 'hex'), done_at from erasure where status = 'done' order by done_at, id
      """;

  /// People of a restored backup who had been erased.
  private static final String APPLY =
      """
      insert into erasure (id, digest, status, token, asked_at, wanted_at, person_id, subject)
      select gen_random_uuid(), sha256(convert_to(p.subject, 'UTF8')), 'wanted', '', ?, ?, p.id, p.subject
      from person p where encode(sha256(convert_to(p.subject, 'UTF8')), 'hex') = any (?)
      on conflict (person_id) do update set status = 'wanted', wanted_at = excluded.wanted_at
        where erasure.status = 'asked'
      """;

  private ErasureTable() {}

  /// An erasure under way.
  record Going(
      UUID id,
      UUID person,
      String subject,
      boolean isErased,
      List<String> companies,
      String counts,
      String digest) {}

  static boolean ask(Connection connection, ErasurePlan plan, UUID person, Instant now)
      throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(ASK)) {
      ask.setObject(1, plan.id());
      ask.setString(2, plan.token());
      ask.setObject(3, now.atOffset(ZoneOffset.UTC));
      ask.setObject(4, person);
      return ask.executeUpdate() == 1;
    }
  }

  static Optional<UUID> want(Connection connection, UUID person, String token, Instant now)
      throws SQLException {
    try (PreparedStatement want = connection.prepareStatement(WANT)) {
      want.setObject(1, now.atOffset(ZoneOffset.UTC));
      want.setObject(2, person);
      want.setObject(3, now.minus(Erasures.TIME_TO_CONFIRM).atOffset(ZoneOffset.UTC));
      want.setString(4, token);
      try (ResultSet row = want.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  static Optional<ErasureView> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, id);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(view(row)) : Optional.empty();
      }
    }
  }

  static Optional<Going> next(Connection connection) throws SQLException {
    try (PreparedStatement next = connection.prepareStatement(NEXT);
        ResultSet row = next.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Going(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4).equals("erased"),
                  List.of((String[]) row.getArray(5).getArray()),
                  row.getString(6),
                  row.getString(7)))
          : Optional.empty();
    }
  }

  static int progress(Connection connection, Going going) throws SQLException {
    try (PreparedStatement progress = connection.prepareStatement(PROGRESS)) {
      progress.setString(1, going.isErased() ? "erased" : "wanted");
      progress.setArray(2, connection.createArrayOf("text", going.companies().toArray()));
      progress.setString(3, going.counts());
      progress.setObject(4, going.id());
      return progress.executeUpdate();
    }
  }

  static int done(Connection connection, UUID id, String receipt, Instant now) throws SQLException {
    try (PreparedStatement done = connection.prepareStatement(DONE)) {
      done.setObject(1, now.atOffset(ZoneOffset.UTC));
      done.setString(2, receipt);
      done.setObject(3, id);
      return done.executeUpdate();
    }
  }

  static List<Erased> list(Connection connection) throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST);
        ResultSet row = list.executeQuery()) {
      List<Erased> erased = new ArrayList<>();
      while (row.next()) {
        erased.add(
            new Erased(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
      }
      return erased;
    }
  }

  static int apply(Connection connection, List<String> digests, Instant now) throws SQLException {
    try (PreparedStatement apply = connection.prepareStatement(APPLY)) {
      apply.setObject(1, now.atOffset(ZoneOffset.UTC));
      apply.setObject(2, now.atOffset(ZoneOffset.UTC));
      apply.setArray(3, connection.createArrayOf("text", digests.toArray()));
      return apply.executeUpdate();
    }
  }

  /// A digest as the list has it.
  static boolean isDigest(String text) {
    try {
      return HexFormat.of().parseHex(text).length == 32
          && text.equals(text.toLowerCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static ErasureView view(ResultSet row) throws SQLException {
    return new ErasureView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        time(row, 4),
        time(row, 5),
        row.getLong(7),
        row.getString(6));
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
