package tidemark.launcher.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Template;
import tidemark.launcher.home.Trouble;

/// Roles, databases and tables. Every step may be repeated at every start.
///
/// @param server where
/// @param port of the server
/// @param secrets the passwords of the roles
public record Schema(PostgreSql server, int port, Secrets secrets) {
  public static final String DATABASE = "tidemark";

  /// Kept in a field, or the level set on it would be collected with it.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  /// The roles, the two databases, and who may do what in them.
  public void prepare() {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          Template.text("/tidemark/payara/roles.sql")
              .formatted(
                  secrets.password("db-owner"),
                  secrets.password("db-app"),
                  secrets.password("db-keycloak")));
      database(statement, DATABASE, "tidemark_owner");
      database(statement, "keycloak", "keycloak");
      statement.execute("grant connect on database tidemark to tidemark_app");
    } catch (SQLException e) {
      throw new Trouble("The database could not be prepared: %s.".formatted(e.getMessage()), e);
    }
  }

  /// Brings the tables up to date, as their owner.
  public int migrate() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(DATABASE);
    source.setUser("tidemark_owner");
    source.setPassword(secrets.password("db-owner"));
    return migrate(source);
  }

  /// Brings the tables of any database up to date.
  public static int migrate(PGSimpleDataSource owner) {
    FLYWAY.setLevel(Level.WARNING);
    try {
      int migrated =
          Flyway.configure(Schema.class.getClassLoader())
              .dataSource(owner)
              .locations("classpath:db/migration")
              .load()
              .migrate()
              .migrationsExecuted;
      timers(owner);
      return migrated;
    } catch (FlywayException | SQLException e) {
      throw new Trouble("The tables could not be migrated: %s".formatted(e.getMessage()), e);
    }
  }

  /// Payara keeps its timers here, and its role may not create tables.
  private static void timers(PGSimpleDataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Template.text("/tidemark/payara/timers.sql"));
    }
  }

  private static void database(Statement statement, String name, String owner) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create database " + name + " owner " + owner);
    statement.execute("revoke all on database " + name + " from public");
  }
}
