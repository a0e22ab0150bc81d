package tidemark.law.planted.timeline;

import jakarta.ejb.Schedule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/// Speaks to the database, ticks, prints, sleeps and asks the system for the time.
class Events {
  static int seen;

  @Schedule
  void tick() {
    System.out.println(Instant.now());
  }

  static boolean read(Connection connection) throws SQLException, InterruptedException {
    seen++;
    Thread.sleep(1);
    try (PreparedStatement read = connection.prepareStatement("select 1")) {
      return read.execute();
    }
  }
}
