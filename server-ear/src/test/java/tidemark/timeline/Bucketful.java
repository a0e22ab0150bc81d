package tidemark.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// A new bucket of Ada's.
record Bucketful(Http ada, String name) {
  static final String WATCHER =
      """
      {"type":"currentwindow","client":"aw-watcher-window","hostname":"laptop"}\
      """;

  static Bucketful make(String what) {
    Http ada = Tidemark.running().as("ada");
    String name = Names.unique(what);
    ada.post("/api/0/buckets/" + name, WATCHER).require(200);
    return new Bucketful(ada, name);
  }

  String path() {
    return "/api/0/buckets/" + name;
  }

  Http.Answer push(String events) {
    return ada.post(path() + "/events", events);
  }

  Http.Answer beat(String pulse, String event) {
    return ada.post(path() + "/heartbeat?pulsetime=" + pulse, event);
  }

  Http.Answer events(String query) {
    return ada.get(path() + "/events" + query);
  }

  long count() {
    return ada.get(path() + "/events/count").require(200).json().asLong();
  }

  static String event(String time, double seconds, String app) {
    return "{\"timestamp\":\"%s\",\"duration\":%s,\"data\":{\"app\":\"%s\"}}"
        .formatted(time, seconds, app);
  }

  /// Runs one act `times` times at once.
  static <T> List<T> atOnce(int times, Callable<T> act) {
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(threads.submit(act));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
