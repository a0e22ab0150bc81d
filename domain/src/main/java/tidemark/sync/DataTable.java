package tidemark.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.change.Kind;

/// The SQL that reads what other features keep, as it is told to clients.
final class DataTable {
  private static final String SETTING =
      """
      select id, json_build_object('key', key, 'value', value)
      from setting where space_id = ? and id = any(?)
      """;
  private static final String DEVICE =
      """
      select id, json_build_object('device_id', external_id, 'hostname', hostname, 'name', name,
        'created_at', wire(created_at), 'revoked_at', wire(revoked_at))
      from device where space_id = ? and id = any(?)
      """;
  private static final String BUCKET =
      """
      select id, json_build_object('bucket_id', public_name, 'device', device_id, 'type', type, 'client', client,
        'hostname', hostname, 'data', data, 'created', wire(created_at))
      from bucket where space_id = ? and id = any(?)
      """;
  private static final String WORK_SESSION =
      """
      select id, json_build_object('number', number, 'kind', kind, 'status', status, 'source', source,
        'client_ref', client_ref, 'start_time', wire(start_time), 'end_time', wire(end_time),
        'duration_seconds', duration_seconds, 'planned_minutes', planned_minutes, 'repo_owner', repo_owner,
        'repo_name', repo_name, 'pr_number', pr_number, 'pr_title', pr_title, 'branch', branch)
      from work_session where space_id = ? and id = any(?)
      """;

  private static final Map<Kind, String> STATEMENTS =
      new EnumMap<>(
          Map.of(
              Kind.SETTING, SETTING,
              Kind.DEVICE, DEVICE,
              Kind.BUCKET, BUCKET,
              Kind.WORK_SESSION, WORK_SESSION));

  private DataTable() {}

  /// The kinds whose things are found here.
  static Set<Kind> kinds() {
    return STATEMENTS.keySet();
  }

  static Map<UUID, String> find(Connection connection, UUID space, Kind kind, Collection<UUID> ids)
      throws SQLException {
    @Nullable String statement = STATEMENTS.get(kind);
    Map<UUID, String> found = new HashMap<>();
    if (statement == null) {
      return found;
    }
    try (PreparedStatement find = connection.prepareStatement(statement)) {
      find.setObject(1, space);
      find.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.put(
              row.getObject(1, UUID.class), Optional.ofNullable(row.getString(2)).orElse("{}"));
        }
      }
    }
    return found;
  }
}
