package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Progress;
import tidemark.launcher.home.Trouble;

/// The database server. It stays durable: nothing of `fsync` or `synchronous_commit` is traded.
public final class PostgreSql {
  static final String NAME = "PostgreSQL";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);

  private final Home home;
  private final Path programs;
  private final int port;
  private final String password;

  public PostgreSql(Home home, Path unpacked, int port) {
    this.home = home;
    this.programs = unpacked.resolve("bin");
    this.port = port;
    this.password = home.secrets().password("postgres");
  }

  /// Makes the data when there is none, starts the server and waits until it answers.
  public Child start(Progress progress) {
    try {
      Unprivileged user = Unprivileged.of(programs, home.postgres());
      clearStaleLock();
      if (!Files.exists(home.postgres())) {
        progress.say("making the database cluster in " + home.postgres());
        initialise(user);
      }
      ProcessBuilder builder = new ProcessBuilder(user.command(serverCommand()));
      builder.directory(home.postgres().toFile());
      return Child.start(NAME, home, builder);
    } catch (IOException e) {
      throw new Trouble("PostgreSQL could not be started: %s.".formatted(e), e);
    }
  }

  /// Waits until `child` answers. A server that comes back from a crash replays its log first.
  public void await(Child child) {
    try {
      if (Poll.until(PATIENCE, () -> answer(child)) == null) {
        throw new Trouble("PostgreSQL did not answer within two minutes; see " + home.logs() + ".");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As the superuser of the cluster.
  public Connection connect(String database) throws SQLException {
    return connect(port, database, new Role("postgres", password));
  }

  /// Somebody who may log in.
  public record Role(String name, String password) {}

  /// As anybody.
  public static Connection connect(int port, String database, Role role) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(role.name());
    source.setPassword(role.password());
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  /// Fast: running transactions are rolled back, clients are not waited for.
  public static void stop(Child child) {
    child.stop("INT", SHUTDOWN);
  }

  private @Nullable Boolean answer(Child child) {
    if (!child.isAlive()) {
      throw new Trouble(child.obituary());
    }
    try (Connection connection = connect("postgres")) {
      return connection.isValid(5) ? true : null;
    } catch (SQLException e) {
      return null;
    }
  }

  /// Made beside and renamed: a cluster that is there is complete.
  private void initialise(Unprivileged user) throws IOException {
    Path beside = home.postgres().resolveSibling("postgres.new");
    Path secret = home.run().resolve("initdb");
    Trees.delete(beside);
    Files.createDirectory(beside);
    Files.writeString(secret, password);
    if (user.isSomebodyElse()) {
      Trees.own(beside, user.user());
      Trees.own(secret, user.user());
    }
    try {
      Commands.run(
          new ProcessBuilder(
              user.command(
                  List.of(
                      programs.resolve("initdb").toString(),
                      "--pgdata=" + beside,
                      "--username=postgres",
                      "--pwfile=" + secret,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--locale=C",
                      "--data-checksums"))),
          home.logs().resolve("initdb.out"));
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(beside, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> serverCommand() {
    return List.of(
        programs.resolve("postgres").toString(),
        "-D",
        home.postgres().toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=on",
        "-c",
        "synchronous_commit=on",
        "-c",
        "max_connections=120",
        "-c",
        "jit=off",
        "-c",
        "max_wal_size=2GB",
        "-c",
        "timezone=UTC");
  }

  /// PostgreSQL refuses to start while the process its lock file names is alive, and after a crash
  /// that may be any process of this user. Ours is told apart by the data folder it was given.
  private void clearStaleLock() throws IOException {
    Path lock = home.postgres().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    String first = Files.readAllLines(lock).getFirst().strip();
    Path command = Path.of("/proc", first, "cmdline");
    if (Files.exists(command) && Files.readString(command).contains(home.postgres().toString())) {
      ProcessHandle.of(Long.parseLong(first)).ifPresent(left -> Orphans.end(left, "INT"));
    }
    Files.deleteIfExists(lock);
  }
}
