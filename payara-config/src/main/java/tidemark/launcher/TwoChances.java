package tidemark.launcher;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import tidemark.launcher.home.Progress;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.server.Child;
import tidemark.launcher.server.Payara;

/// Payara now and then stands still on its way up: it never answers, or it answers and never looks
/// at what it is given. Then its threads are written down, it is ended, and it gets one more
/// chance.
///
/// @param start begins a server and watches over it
/// @param abandon ends a server whose end is no news
record TwoChances(
    Payara payara, Function<Payara, Child> start, Consumer<Child> abandon, Progress progress) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// A server that answers.
  Child running() {
    Child first = start.apply(payara);
    if (payara.answers(first, PATIENCE)) {
      return first;
    }
    return again(first, "answer");
  }

  /// The server with the application in it, which is ready.
  Child deployed(Child server) {
    Child child = server;
    if (!payara.deploys(child)) {
      child = again(child, "deploy");
      if (!payara.deploys(child)) {
        throw givenUp(child, "deploy");
      }
    }
    payara.awaitReady(child);
    return child;
  }

  private Child again(Child first, String what) {
    progress.say(
        "Payara does not " + what + " and is started once more; see its threads in its log");
    abandon.accept(first);
    Child second = start.apply(payara);
    if (!payara.answers(second, PATIENCE)) {
      throw givenUp(second, "answer");
    }
    return second;
  }

  private Trouble givenUp(Child child, String what) {
    abandon.accept(child);
    return new Trouble("Payara does not " + what + ", twice; its threads are in its log.");
  }
}
