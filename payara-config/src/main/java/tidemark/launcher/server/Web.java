package tidemark.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntPredicate;
import tidemark.launcher.home.Trouble;

/// Asking a server over HTTP whether it is there.
final class Web {
  private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
  private static final int OK = 200;

  private Web() {}

  /// Waits for 200; a Java child that dies meanwhile, or is too slow, is trouble. Of the slow one
  /// its log then says what its threads were doing.
  static void await(URI address, Duration patience, Child child) {
    if (!answers(address, patience, new Wanted(child, status -> status == OK))) {
      child.dumpThreads();
      throw new Trouble(
          "%s did not answer at %s within %d s."
              .formatted(child.name(), address, patience.toSeconds()));
    }
  }

  /// Whose answer counts, and which.
  record Wanted(Child child, IntPredicate status) {
    /// Any answer at all: something listens and speaks HTTP.
    static Wanted any(Child child) {
      return new Wanted(child, status -> status > 0);
    }
  }

  /// Whether such an answer came within `patience`.
  static boolean answers(URI address, Duration patience, Wanted wanted) {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ONE_ANSWER).build();
      Boolean answered =
          Poll.until(
              patience,
              () -> {
                if (!wanted.child().isAlive()) {
                  throw new Trouble(wanted.child().obituary());
                }
                return wanted.status().test(status(client, request)) ? true : null;
              });
      return answered != null;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
