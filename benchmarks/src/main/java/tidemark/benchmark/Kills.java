package tidemark.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// PostgreSQL and Payara are killed while writers write.
final class Kills {
  private static final int WRITERS = 4;
  private static final int DATABASE = Integer.getInteger("tidemark.benchmark.kills.database", 20);
  private static final int SERVER = Integer.getInteger("tidemark.benchmark.kills.server", 10);
  private static final Duration WRITING = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOKING = Duration.ofMillis(50);

  private final Installation tidemark;
  private final List<Writer> careful = new ArrayList<>();

  private Kills(Installation tidemark) {
    this.tidemark = tidemark;
    for (int i = 0; i < WRITERS; i++) {
      careful.add(Writer.careful(tidemark.url(), tidemark.key()));
    }
  }

  static void run(Report report) throws IOException, InterruptedException {
    Process database = killing(report);
    database.destroy();
    database.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /// Returns the last PostgreSQL, which the launcher knows nothing of.
  private static Process killing(Report report) throws IOException, InterruptedException {
    try (Installation tidemark = Installation.fresh(report);
        Writer hasty = Writer.hasty(tidemark.url(), tidemark.key())) {
      Kills kills = new Kills(tidemark);
      for (int i = 0; i < SERVER; i++) {
        kills.write();
        Killed.process(tidemark.pid("Payara"));
        tidemark.restart();
      }
      Process last = kills.database();
      kills.write();
      for (Writer writer : kills.careful) {
        say(report, "acknowledged / lost / doubled", writer.verdict());
      }
      say(report, "counted too early (must lose some)", hasty.verdict());
      return last;
    }
  }

  /// The application goes on and finds its database again.
  private Process database() throws IOException {
    Path log = Path.of("benchmarks/target/postgres-again.out");
    long pid = tidemark.pid("PostgreSQL");
    Process again = Killed.process(pid).again(log);
    for (int i = 1; i < DATABASE; i++) {
      until(this::answers);
      write();
      again = Killed.process(again.pid()).again(log);
    }
    until(this::answers);
    return again;
  }

  /// Every writer has got something acknowledged since, and a while has passed.
  private void write() {
    int[] before = careful.stream().mapToInt(Writer::counted).toArray();
    until(() -> {
      for (int i = 0; i < before.length; i++) {
        if (careful.get(i).counted() == before[i]) {
          return false;
        }
      }
      return true;
    });
    LockSupport.parkNanos(WRITING.toNanos());
  }

  private boolean answers() {
    try (Connection connection = tidemark.superuser()) {
      return connection.isValid(5);
    } catch (SQLException _) {
      return false;
    }
  }

  private static void until(java.util.function.BooleanSupplier fact) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it did not come back");
      }
      LockSupport.parkNanos(LOOKING.toNanos());
    }
  }

  private static void say(Report report, String what, Ledger.Verdict verdict) {
    report.say(
        "  %-44s %,d / %d / %d"
            .formatted(what, verdict.acknowledged(), verdict.lost(), verdict.doubled()));
  }
}
