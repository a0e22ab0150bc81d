package tidemark.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class StackIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void readyAnswers200() {
    assertEquals(200, tidemark.http().get("/health/ready").status());
  }

  @Test
  void nothingAnswers200WhereNothingIs() {
    assertEquals(404, tidemark.as("ada").get("/v1/no-such-thing").status());
  }

  @Test
  void everyoneOfTheCastGetsAKeyThatOpensTheDoor() {
    for (String username : new String[] {"ada", "linus", "mallory"}) {
      assertTrue(tidemark.keyOf(username).startsWith("tdm_"), username);
      assertEquals(200, tidemark.as(username).get("/api/0/buckets/").status(), username);
    }
  }

  @Test
  void noKeyIsRefused() {
    assertEquals(401, tidemark.http().get("/api/0/buckets/").status());
  }

  @Test
  void aCommitSurvivesBecauseTheDatabaseSyncs() throws SQLException {
    assertEquals(
        "on on",
        one("select current_setting('fsync') || ' ' || current_setting('synchronous_commit')"));
  }

  @Test
  void theApplicationsRoleIsUnderRowLevelSecurity() throws SQLException {
    assertEquals(
        "false",
        one(
            "select (rolbypassrls or rolsuper)::text from pg_roles where rolname = 'tidemark_app'"));
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = tidemark.superuser();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertTrue(result.next(), sql);
      return result.getString(1);
    }
  }
}
