package tidemark.journal.merge;

import org.jspecify.annotations.Nullable;

/// Schedules of four clients and a server, each following from its number.
final class Simulation {
  private static final long YEAR = 31_557_600_000_000L;
  private static final int CLIENTS = 4;
  private static final int STEPS = 12;
  private static final String[] CONTENTS = {"", "a", "b", "c", "d"};

  private final Dice dice = new Dice();
  private final Hub hub;
  private final Client[] clients = new Client[CLIENTS];
  private long now;

  Simulation(Breach breach) {
    hub = new Hub(breach);
    for (int c = 0; c < CLIENTS; c++) {
      clients[c] = new Client(c, hub, breach);
    }
  }

  /// What is wrong at the end of this schedule, if anything.
  @Nullable String run(long seed) {
    dice.seed(seed);
    hub.clear();
    now = 50 * YEAR;
    boolean withOld = dice.percent(50);
    clients[0].clear(withOld, 0);
    clients[1].clear(false, 3 - dice.below(6));
    clients[2].clear(false, -2 * YEAR);
    clients[3].clear(false, 2 * YEAR);
    for (int step = 0; step < STEPS; step++) {
      now += dice.below(5);
      step(withOld);
    }
    return settled();
  }

  private void step(boolean withOld) {
    int what = dice.below(100);
    Client client = clients[dice.below(CLIENTS)];
    int record = dice.below(Hub.RECORDS);
    if (what < 40) {
      client.write(record, now, content());
    } else if (what < 80) {
      exchange(client);
    } else if (what < 88) {
      hub.purge(record, clients[0].known());
    } else if (what < 92) {
      clients[3].jump((dice.below(5) - 2) * YEAR);
    } else if (!withOld && what < 96) {
      hub.save();
    } else if (!withOld) {
      hub.setBack();
    }
  }

  /// A third of what is sent is lost on the way there, on the way back, or between two pages.
  private void exchange(Client client) {
    if (!dice.percent(10)) {
      int edited = dice.percent(10) ? dice.below(Hub.RECORDS) : Hub.NOBODY;
      client.upload(now, !dice.percent(15), edited, content());
    }
    if (!dice.percent(20)) {
      client.download(dice, 15);
    }
  }

  private String content() {
    return CONTENTS[dice.below(CONTENTS.length)];
  }

  private @Nullable String settled() {
    for (int round = 0; round < 3; round++) {
      for (Client client : clients) {
        client.upload(now, true, Hub.NOBODY, "");
        client.download(dice, 0);
      }
    }
    for (int r = 0; r < Hub.RECORDS; r++) {
      @Nullable Version version = hub.versions[r];
      if (version != null && version.at() > now + 1_000_000) {
        return "a time of the future";
      }
    }
    if (hub.returned) {
      return "a purged record that is back";
    }
    for (Client client : clients) {
      if (!client.agrees()) {
        return "a client that disagrees";
      }
    }
    return null;
  }
}
