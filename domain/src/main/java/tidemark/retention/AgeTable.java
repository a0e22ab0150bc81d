package tidemark.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that counts and deletes events by their age.
final class AgeTable {
  private static final String COUNT =
      """
      select b.type, count(distinct b.id), count(*)
      from bucket b join event e on e.space_id = b.space_id and e.bucket = b.number
      where (b.space_id = ?::uuid or b.organization_id = ?::uuid) and (?::text is null or b.type = ?)
        and b.first_at < ? and e.starts_at < ?
      group by b.type order by b.type
      """;

  /// A bucket with something too old in it, and nobody writing to it.
  private static final String DUE =
      """
      select b.space_id, b.id, b.number, b.type, own.days, theirs.days, b.organization_id
      from bucket b
        left join lateral (select r.days from retention_rule r
          where r.space_id = b.space_id and (r.bucket_type = b.type or r.bucket_type is null)
          order by r.bucket_type nulls last limit 1) own on true
        left join lateral (select r.days from organization_retention r
          where r.organization_id = b.organization_id and (r.bucket_type = b.type or r.bucket_type is null)
          order by r.bucket_type nulls last limit 1) theirs on true
      where least(own.days, theirs.days) is not null
        and b.first_at < ?::timestamptz - make_interval(days => least(own.days, theirs.days))
      order by b.space_id, b.id limit 1 for update of b skip locked
      """;

  private static final String DELETE =
      """
      delete from event e using (
        select o.space_id, o.seq, o.bucket from event o
        where o.space_id = ? and o.bucket = ? and o.starts_at < ? order by o.starts_at limit 5000) old
      where e.space_id = old.space_id and e.seq = old.seq and e.bucket = old.bucket
      """;

  /// A bucket that has become empty begins anew.
  private static final String SHRINK =
      """
      update bucket b set first_at = left_.first_at, edition = b.edition + 1,
        last_start = case when left_.first_at is null then null else b.last_start end,
        last_at = case when left_.first_at is null then null else b.last_at end
      from (select min(e.starts_at) as first_at from event e where e.space_id = ? and e.bucket = ?) left_
      where b.space_id = ? and b.id = ?
      """;

  private static final String NOTE =
      """
      insert into retention_receipt as r
        (space_id, id, bucket_id, bucket_type, organization_id, days, older_than, events, purged_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (space_id, bucket_id, older_than) do update
        set events = r.events + excluded.events, purged_at = excluded.purged_at
      """;
  private static final String RECEIPTS =
      """
      select id, bucket_id, bucket_type, organization_id, days, older_than, events, purged_at
      from retention_receipt where space_id = ? order by purged_at desc, id limit 1000
      """;

  private AgeTable() {}

  /// Whose events are counted, and by which rule.
  record Counted(@Nullable UUID space, @Nullable UUID organization, Rule rule) {}

  /// A bucket, and the rule that is the shortest for it.
  record Due(
      UUID space, UUID id, long number, String type, int days, @Nullable UUID organization) {}

  static List<Preview.OfType> count(Connection connection, Counted what, Instant before)
      throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setObject(1, what.space());
      count.setObject(2, what.organization());
      count.setString(3, what.rule().type());
      count.setString(4, what.rule().type());
      count.setObject(5, before.atOffset(ZoneOffset.UTC));
      count.setObject(6, before.atOffset(ZoneOffset.UTC));
      List<Preview.OfType> types = new ArrayList<>();
      try (ResultSet row = count.executeQuery()) {
        while (row.next()) {
          types.add(new Preview.OfType(row.getString(1), row.getLong(2), row.getLong(3)));
        }
      }
      return types;
    }
  }

  static Optional<Due> due(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement due = connection.prepareStatement(DUE)) {
      due.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = due.executeQuery()) {
        return row.next() ? Optional.of(due(row)) : Optional.empty();
      }
    }
  }

  /// How many events there were to delete, a few thousand at most.
  static int delete(Connection connection, Due due, Instant before) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE);
        PreparedStatement shrink = connection.prepareStatement(SHRINK)) {
      delete.setObject(1, due.space());
      delete.setLong(2, due.number());
      delete.setObject(3, before.atOffset(ZoneOffset.UTC));
      int deleted = delete.executeUpdate();
      shrink.setObject(1, due.space());
      shrink.setLong(2, due.number());
      shrink.setObject(3, due.space());
      shrink.setObject(4, due.id());
      shrink.executeUpdate();
      return deleted;
    }
  }

  static int note(Connection connection, Due due, RetentionReceipt receipt) throws SQLException {
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setObject(1, due.space());
      note.setObject(2, receipt.id());
      note.setObject(3, due.id());
      note.setString(4, due.type());
      note.setObject(5, due.organization());
      note.setInt(6, due.days());
      note.setObject(7, receipt.olderThan().atOffset(ZoneOffset.UTC));
      note.setLong(8, receipt.events());
      note.setObject(9, receipt.at().atOffset(ZoneOffset.UTC));
      return note.executeUpdate();
    }
  }

  static List<RetentionReceipt> receipts(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement receipts = connection.prepareStatement(RECEIPTS)) {
      receipts.setObject(1, space);
      List<RetentionReceipt> found = new ArrayList<>();
      try (ResultSet row = receipts.executeQuery()) {
        while (row.next()) {
          found.add(
              new RetentionReceipt(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getObject(4, UUID.class),
                  row.getInt(5),
                  row.getTimestamp(6).toInstant(),
                  row.getLong(7),
                  row.getTimestamp(8).toInstant()));
        }
      }
      return found;
    }
  }

  private static Due due(ResultSet row) throws SQLException {
    @Nullable Integer own = row.getObject(5, Integer.class);
    @Nullable Integer theirs = row.getObject(6, Integer.class);
    boolean isOwn = theirs == null || (own != null && own <= theirs);
    return new Due(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getString(4),
        isOwn ? row.getInt(5) : row.getInt(6),
        isOwn ? null : row.getObject(7, UUID.class));
  }
}
