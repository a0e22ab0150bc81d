package tidemark.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.server.PostgreSql;

/// After a restore the numbers that clients know are of another history: from now on their cursors
/// are refused, and they start over by themselves.
record NewEpoch(Settings settings) {
  private static final String RAISE = "update feed_epoch set epoch = epoch + 1 returning epoch";

  int begin(PrintWriter out) {
    var owner = new PostgreSql.Role("tidemark_owner", password());
    try (Connection connection =
            PostgreSql.connect(settings.listen().database(), "tidemark", owner);
        Statement statement = connection.createStatement();
        ResultSet epoch = statement.executeQuery(RAISE)) {
      epoch.next();
      out.println("Epoch " + epoch.getInt(1) + " has begun: every client starts over.");
      return 0;
    } catch (SQLException e) {
      throw new Trouble("The database does not answer. Start Tidemark first.", e);
    }
  }

  private String password() {
    Path file = settings.home().resolve("secrets").resolve("db-owner");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble(
          "There is no installation in %s, or it is not yours to read.".formatted(settings.home()),
          e);
    }
  }
}
