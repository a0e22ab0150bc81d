package tidemark.timeline.range;

import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tidemark.Micros;
import tidemark.bucket.Place;
import tidemark.json.Json;
import tidemark.timeline.Recorded;

/// The SQL of stretches of the table `event`.
final class RangeTable {
  private static final String COUNT =
      """
      select count(*) from event where space_id = ? and bucket = ? and starts_at >= ? and starts_at < ?
      """;
  private static final String DELETE =
      """
      delete from event where space_id = ? and bucket = ? and starts_at >= ? and starts_at < ?
      """;

  /// In the stored text of the data, as JSON writes it.
  private static final String SEARCH =
      """
      select seq, starts_at, duration_us, data from event
      where space_id = ? and bucket = ? and starts_at >= ? and starts_at < ?
        and strpos(lower(data::text), lower(?)) > 0
      order by starts_at desc, seq desc limit ?
      """;

  private RangeTable() {}

  record Wanted(String text, Stretch stretch, int most) {}

  static long count(Connection connection, Place place, Stretch stretch) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      bind(count, place, stretch);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static long delete(Connection connection, Place place, Stretch stretch) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      bind(delete, place, stretch);
      return delete.executeUpdate();
    }
  }

  static List<Recorded> search(Connection connection, Place place, Wanted wanted)
      throws SQLException {
    try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
      bind(search, place, wanted.stretch());
      search.setString(5, written(wanted.text()));
      search.setInt(6, wanted.most());
      List<Recorded> found = new ArrayList<>();
      try (ResultSet row = search.executeQuery()) {
        while (row.next()) {
          long start = Micros.of(row.getObject(2, OffsetDateTime.class).toInstant());
          found.add(new Recorded(row.getLong(1), start, row.getLong(3), row.getString(4)));
        }
      }
      return found;
    }
  }

  private static void bind(PreparedStatement query, Place place, Stretch stretch)
      throws SQLException {
    query.setObject(1, place.space());
    query.setLong(2, place.number());
    query.setObject(3, stretch.from().atOffset(ZoneOffset.UTC));
    query.setObject(4, stretch.until().atOffset(ZoneOffset.UTC));
  }

  /// Within quotes, which are not looked for.
  private static String written(String text) {
    String quoted = Json.text(TextNode.valueOf(text));
    return quoted.substring(1, quoted.length() - 1);
  }
}
