package tidemark.work.activity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tidemark.Ids;

/// The SQL that keeps acts once.
final class KeepTable {
  /// In one order, so that two batches with the same acts wait for each other and never in a ring.
  private static final String INSERT =
      """
      insert into pr_activity (space_id, id, activity_type, repo_owner, repo_name, pr_number, session_id, metadata,
        occurred_at, created_at)
      select ?, g.id, g.type, g.owner, g.name, g.number,
        (select w.id from work_session w where w.space_id = ? and w.number = g.session and w.kind = 'pr_review'),
        g.metadata::json, g.at::timestamptz, ?
      from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::bigint[], ?::text[])
        as g(type, owner, name, number, at, id, session, metadata)
      order by g.type, lower(g.owner), lower(g.name), g.number, g.at::timestamptz
      on conflict do nothing
      returning id
      """;

  private static final String NUMBERS =
      """
      select a.number, a.id
      from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]) with ordinality
        as g(type, owner, name, number, at, place)
      join pr_activity a on a.space_id = ? and a.activity_type = g.type and lower(a.repo_owner) = lower(g.owner)
        and lower(a.repo_name) = lower(g.name) and a.pr_number = g.number and a.occurred_at = g.at::timestamptz
      order by g.place
      """;

  private KeepTable() {}

  /// The ids of those that were not there before.
  static Set<UUID> insert(Connection connection, UUID space, List<PrAct> acts, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, space);
      insert.setObject(2, space);
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      names(insert, 4, acts);
      insert.setArray(9, column(insert, "uuid", acts, _ -> Ids.next()));
      insert.setArray(10, column(insert, "bigint", acts, PrAct::session));
      insert.setArray(11, column(insert, "text", acts, PrAct::metadata));
      Set<UUID> kept = new HashSet<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          kept.add(row.getObject(1, UUID.class));
        }
      }
      return kept;
    }
  }

  /// The acts under their numbers; of an act that comes twice, the first is the new one.
  static List<Kept> numbered(
      Connection connection, UUID space, List<PrAct> acts, Set<UUID> inserted) throws SQLException {
    try (PreparedStatement numbers = connection.prepareStatement(NUMBERS)) {
      names(numbers, 1, acts);
      numbers.setObject(6, space);
      Set<UUID> unseen = new HashSet<>(inserted);
      List<Kept> kept = new java.util.ArrayList<>();
      try (ResultSet row = numbers.executeQuery()) {
        while (row.next()) {
          boolean isNew = unseen.remove(row.getObject(2, UUID.class));
          kept.add(new Kept(row.getLong(1), acts.get(kept.size()), isNew));
        }
      }
      return kept;
    }
  }

  private static void names(PreparedStatement statement, int first, List<PrAct> acts)
      throws SQLException {
    statement.setArray(first, column(statement, "text", acts, act -> act.type().text()));
    statement.setArray(
        first + 1, column(statement, "text", acts, act -> act.pullRequest().owner()));
    statement.setArray(first + 2, column(statement, "text", acts, act -> act.pullRequest().name()));
    statement.setArray(
        first + 3, column(statement, "bigint", acts, act -> act.pullRequest().number()));
    statement.setArray(first + 4, column(statement, "text", acts, act -> act.at().toString()));
  }

  private static Array column(
      PreparedStatement statement,
      String type,
      List<PrAct> acts,
      Function<PrAct, @Nullable Object> value)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, acts.stream().map(value).toArray());
  }
}
