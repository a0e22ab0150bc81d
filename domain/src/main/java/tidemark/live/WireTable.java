package tidemark.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// The wire between the nodes: PostgreSQL's own `NOTIFY`.
final class WireTable {
  private static final String CHANNEL = "tidemark_live";
  private static final String SEND = "select pg_notify('" + CHANNEL + "', ?)";
  private static final int LOOK_UP = (int) Duration.ofSeconds(10).toMillis();

  private WireTable() {}

  static int send(Connection connection, Iterable<String> words) throws SQLException {
    int sent = 0;
    try (PreparedStatement send = connection.prepareStatement(SEND)) {
      for (String word : words) {
        send.setString(1, word);
        send.execute();
        sent++;
      }
    }
    return sent;
  }

  /// Hands over what comes in until nobody listens any more.
  static int attend(Connection connection, BooleanSupplier isOpen, Consumer<String> sink)
      throws SQLException {
    PGConnection wire = connection.unwrap(PGConnection.class);
    int heard = 0;
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      while (isOpen.getAsBoolean()) {
        PGNotification[] notes = wire.getNotifications(LOOK_UP);
        for (PGNotification note : notes == null ? new PGNotification[0] : notes) {
          sink.accept(note.getParameter());
          heard++;
        }
      }
      statement.execute("unlisten " + CHANNEL);
    }
    return heard;
  }
}
