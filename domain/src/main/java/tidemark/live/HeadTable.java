package tidemark.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Micros;
import tidemark.Scope;
import tidemark.bucket.Place;
import tidemark.change.Stirred;

/// The SQL that finds out how far feeds and buckets have come.
final class HeadTable {
  private static final String FEEDS =
      """
      select s.space_id, s.usn
      from (select ?::uuid as id union select team from current_teams() as team where ?) own
        join stream s on s.space_id = own.id
      """;

  private static final String BUCKET =
      "select seq, coalesce(updated_at, created_at) from bucket where space_id = ? and id = ?";

  private HeadTable() {}

  /// Of the caller's own space, and of those of their teams if they may read them.
  static Head feeds(Connection connection, Topic topic, Caller caller) throws SQLException {
    UUID own = caller.space();
    Map<String, Long> numbers = new TreeMap<>(Map.of(own.toString(), 0L));
    try (PreparedStatement feeds = connection.prepareStatement(FEEDS)) {
      feeds.setObject(1, own);
      feeds.setBoolean(2, caller.may(Scope.TEAMS));
      try (ResultSet row = feeds.executeQuery()) {
        while (row.next()) {
          numbers.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return new Head(topic, numbers, new HashSet<>(numbers.keySet()));
  }

  static Head bucket(Connection connection, Topic topic, Place place) throws SQLException {
    Map<String, Long> numbers = new TreeMap<>();
    try (PreparedStatement bucket = connection.prepareStatement(BUCKET)) {
      bucket.setObject(1, place.space());
      bucket.setObject(2, place.id());
      try (ResultSet row = bucket.executeQuery()) {
        if (row.next()) {
          numbers.put("seq", row.getLong(1));
          numbers.put("updated", Micros.of(row.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return new Head(topic, numbers, Set.of(new Stirred(place.space(), place.id()).key()));
  }
}
