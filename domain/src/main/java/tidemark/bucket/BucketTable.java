package tidemark.bucket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Micros;

/// The SQL that makes buckets, finds them by name and locks them.
final class BucketTable {
  private static final String INSERT =
      """
      insert into bucket (space_id, id, organization_id, device_id, name, public_name, type, client, hostname,
        data, replica, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
      on conflict do nothing
      """;

  /// A name means the caller's own device first, then whoever was there first.
  private static final String FIND =
      """
      select id, number, seq, last_start, longest_us, edition,
        (select value from setting s where s.space_id = bucket.space_id and s.key = 'privacy_filters'),
        (select p.policy from organization_policy p
          where p.organization_id = bucket.organization_id order by p.version desc limit 1)
      from bucket
      where space_id = ? and (name = ? or public_name = ?)
      order by device_id is not distinct from ? desc, public_name = ? desc, created_at, id
      limit 1
      """;

  private static final String FIND_AND_LOCK = FIND + " for update";

  private static final String LOCK =
      """
      select id, number, seq, last_start, longest_us, edition, null, null from bucket where space_id = ? and id = ? for update
      """;

  private static final String HAS =
      """
      select 1 from bucket where space_id = ? and name = ? and device_id is not distinct from ?
      """;

  private static final String ADVANCE =
      """
      update bucket set seq = ?, updated_at = ?, first_at = least(first_at, ?), last_start = greatest(last_start, ?),
        last_at = greatest(last_at, ?), longest_us = greatest(longest_us, ?), edition = edition + 1
      where space_id = ? and id = ?
      """;

  private static final String EDIT =
      "update bucket set edition = edition + 1 where space_id = ? and id = ?";
  private static final String DELETE = "delete from bucket where space_id = ? and id = ?";
  private static final String DELETE_EVENTS = "delete from event where space_id = ? and bucket = ?";

  private BucketTable() {}

  static boolean insert(Connection connection, Caller caller, NewBucket bucket)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, caller.space());
      insert.setObject(2, bucket.id());
      insert.setObject(3, caller.organization());
      insert.setObject(4, bucket.device());
      insert.setString(5, bucket.name());
      insert.setString(6, bucket.publicName());
      insert.setString(7, bucket.type());
      insert.setString(8, bucket.client());
      insert.setString(9, bucket.hostname());
      insert.setString(10, bucket.data());
      insert.setBoolean(11, bucket.isReplica());
      insert.setObject(12, bucket.created().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  static boolean has(Connection connection, Caller caller, NewBucket bucket) throws SQLException {
    try (PreparedStatement has = connection.prepareStatement(HAS)) {
      has.setObject(1, caller.space());
      has.setString(2, bucket.name());
      has.setObject(3, bucket.device());
      try (ResultSet row = has.executeQuery()) {
        return row.next();
      }
    }
  }

  static Optional<Place> find(Connection connection, Caller caller, String name)
      throws SQLException {
    return named(connection, FIND, caller, name);
  }

  /// As `find`, and holds the bucket's writers back until commit.
  static Optional<Place> lock(Connection connection, Caller caller, String name)
      throws SQLException {
    return named(connection, FIND_AND_LOCK, caller, name);
  }

  /// Holds the bucket's writers back until commit. Empty when it has been deleted meanwhile.
  static Optional<Place> lock(Connection connection, UUID space, UUID id) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, space);
      lock.setObject(2, id);
      return place(lock, space);
    }
  }

  static int advance(Connection connection, Place place, Extent extent, Instant now)
      throws SQLException {
    try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
      advance.setLong(1, extent.seq());
      advance.setObject(2, now.atOffset(ZoneOffset.UTC));
      advance.setObject(3, Micros.instant(extent.first()).atOffset(ZoneOffset.UTC));
      advance.setObject(4, Micros.instant(extent.lastStart()).atOffset(ZoneOffset.UTC));
      advance.setObject(5, Micros.instant(extent.last()).atOffset(ZoneOffset.UTC));
      advance.setLong(6, extent.longest());
      advance.setObject(7, place.space());
      advance.setObject(8, place.id());
      return advance.executeUpdate();
    }
  }

  static int edit(Connection connection, Place place) throws SQLException {
    try (PreparedStatement edit = connection.prepareStatement(EDIT)) {
      edit.setObject(1, place.space());
      edit.setObject(2, place.id());
      return edit.executeUpdate();
    }
  }

  static int delete(Connection connection, Place place) throws SQLException {
    try (PreparedStatement events = connection.prepareStatement(DELETE_EVENTS);
        PreparedStatement bucket = connection.prepareStatement(DELETE)) {
      events.setObject(1, place.space());
      events.setLong(2, place.number());
      int deleted = events.executeUpdate();
      bucket.setObject(1, place.space());
      bucket.setObject(2, place.id());
      bucket.executeUpdate();
      return deleted;
    }
  }

  private static Optional<Place> named(
      Connection connection, String sql, Caller caller, String name) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(sql)) {
      find.setObject(1, caller.space());
      find.setString(2, name);
      find.setString(3, name);
      find.setObject(4, caller.device(), java.sql.Types.OTHER);
      find.setString(5, name);
      return place(find, caller.space());
    }
  }

  private static Optional<Place> place(PreparedStatement query, UUID space) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      java.sql.Timestamp last = row.getTimestamp(4);
      long lastStart = last == null ? Long.MIN_VALUE : Micros.of(last.toInstant());
      return Optional.of(
          new Place(
              space,
              row.getObject(1, UUID.class),
              row.getLong(2),
              row.getLong(3),
              lastStart,
              row.getLong(5),
              row.getLong(6),
              row.getString(7),
              row.getString(8)));
    }
  }

  /// A bucket before it has a row.
  record NewBucket(
      UUID id,
      @Nullable UUID device,
      String name,
      String publicName,
      String type,
      String client,
      String hostname,
      String data,
      boolean isReplica,
      Instant created) {
    NewBucket calledInPublic(String publicName) {
      return new NewBucket(
          id, device, name, publicName, type, client, hostname, data, isReplica, created);
    }
  }
}
