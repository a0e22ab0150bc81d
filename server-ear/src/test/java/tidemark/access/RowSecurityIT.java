package tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;

/// The second wall alone: the application's role, and none of the application.
class RowSecurityIT {
  /// Flyway's history and Payara's timers hold nothing of anybody's.
  private static final Set<String> OF_NOBODY = Set.of("flyway_schema_history", "EJB__TIMER__TBL");

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void everyTableHasRowSecurity() throws SQLException {
    List<String> open = new ArrayList<>();
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity")) {
      var row = query.executeQuery();
      while (row.next()) {
        open.add(row.getString(1));
      }
    }
    open.removeAll(OF_NOBODY);
    assertEquals(List.of(), open);
  }

  @Test
  void transactionThatSpeaksForNobodySeesNothing() throws SQLException {
    Things.ofAda();
    for (String table : tables()) {
      assertEquals(0, seen(table, "", "%"), table);
    }
  }

  @Test
  void transactionThatSpeaksForMallorySeesNothingOfAdas() throws SQLException {
    Things things = Things.ofAda();
    String ada = person("ada");
    String mallory = person("mallory");
    boolean adaSees = false;
    for (String table : tables()) {
      assertEquals(0, seen(table, mallory, "%" + things.word() + "%"), table);
      assertEquals(0, seen(table, mallory, "%" + ada + "%"), table);
      adaSees |= seen(table, ada, "%" + things.word() + "%") > 0;
    }
    assertTrue(adaSees, "the control: Ada sees her own");
  }

  @Test
  void transactionThatSpeaksForMalloryWritesNothingForAda() throws SQLException {
    Things things = Things.ofAda();
    String mallory = person("mallory");
    try (Connection connection = as(mallory);
        var statement = connection.createStatement()) {
      assertEquals(
          0,
          statement.executeUpdate(
              "update device set name = 'taken' where name = '" + things.word() + "'"));
      assertEquals(
          0, statement.executeUpdate("delete from bucket where name = '" + things.word() + "'"));
      connection.rollback();
    }
    assertTrue(things.areUntouched());
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select quote_ident(relname) from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and has_table_privilege('tidemark_app', oid, 'select')
                """)) {
      var row = query.executeQuery();
      while (row.next()) {
        if (!OF_NOBODY.contains(row.getString(1).replace("\"", ""))) {
          tables.add(row.getString(1));
        }
      }
    }
    return tables;
  }

  private long seen(String table, String person, String pattern) throws SQLException {
    try (Connection connection = as(person);
        var query =
            connection.prepareStatement(
                "select count(*) from " + table + " t where t::text like ?")) {
      query.setString(1, pattern);
      var row = query.executeQuery();
      row.next();
      long count = row.getLong(1);
      connection.rollback();
      return count;
    }
  }

  private Connection as(String person) throws SQLException {
    Connection connection = tidemark.superuser();
    connection.setAutoCommit(false);
    try (var bind =
        connection.prepareStatement(
            "select set_config('tidemark.person', ?, true), set_config('role', 'tidemark_app', true)")) {
      bind.setString(1, person);
      bind.execute();
    }
    return connection;
  }

  private String person(String username) throws SQLException {
    // somebody is known here from their first request on
    tidemark.bearer(username).get("/api/0/buckets/").require(200);
    try (Connection connection = tidemark.superuser();
        var query = connection.prepareStatement("select id::text from person where username = ?")) {
      query.setString(1, username);
      var row = query.executeQuery();
      row.next();
      return row.getString(1);
    }
  }
}
