package tidemark.device;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Ids;

/// The SQL by which a device is registered, however often and by however many at once.
final class DeviceTable {
  /// How exactly the last sign of life is kept.
  static final Duration BLUR = Duration.ofMinutes(1);

  /// A device that comes back after it was revoked is a device again, with new credentials.
  private static final String REGISTER =
      """
      insert into device as d (space_id, id, organization_id, external_id, hostname, name, created_at, last_sync_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (space_id, external_id) do update
        set hostname = excluded.hostname, last_sync_at = excluded.last_sync_at, revoked_at = null
      returning id, (xmax = 0) as is_new
      """;

  /// Whoever else writes to the device at this moment will do.
  private static final String HEARD =
      """
      update device set last_sync_at = ? where space_id = ? and id in (
        select id from device where space_id = ? and id = ? and (last_sync_at is null or last_sync_at < ?)
        for update skip locked)
      """;

  private DeviceTable() {}

  static Registered register(Connection connection, Caller caller, Registration device, Instant now)
      throws SQLException {
    try (PreparedStatement register = connection.prepareStatement(REGISTER)) {
      register.setObject(1, caller.space());
      register.setObject(2, Ids.next());
      register.setObject(3, caller.organization());
      register.setString(4, device.deviceId());
      register.setString(5, device.hostname());
      register.setString(6, device.hostname());
      register.setObject(7, now.atOffset(ZoneOffset.UTC));
      register.setObject(8, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = register.executeQuery()) {
        row.next();
        return new Registered(row.getObject(1, UUID.class), row.getBoolean(2));
      }
    }
  }

  static int heard(Connection connection, UUID space, UUID device, Instant now)
      throws SQLException {
    try (PreparedStatement heard = connection.prepareStatement(HEARD)) {
      heard.setObject(1, now.atOffset(ZoneOffset.UTC));
      heard.setObject(2, space);
      heard.setObject(3, space);
      heard.setObject(4, device);
      heard.setObject(5, now.minus(BLUR).atOffset(ZoneOffset.UTC));
      return heard.executeUpdate();
    }
  }

  record Registered(UUID id, boolean isNew) {}
}
