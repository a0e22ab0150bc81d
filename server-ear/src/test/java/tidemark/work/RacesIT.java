package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// Sixteen at once. `-Dtidemark.races=1000` makes more rounds of it.
class RacesIT {
  private static final int AT_ONCE = 16;
  private static final int ROUNDS = Integer.getInteger("tidemark.races", 15);

  /// So many rounds with one key stay below the limit of requests.
  private static final int ROUNDS_OF_A_KEY = 150;

  private final Tidemark tidemark = Tidemark.running();
  private Http current = tidemark.http();

  @Test
  void sixteenStartsAtOnceAreOneSession() throws InterruptedException, ExecutionException {
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Extension extension = new Extension(client(round), Names.unique("Race"), round + 1);
      List<Http.Answer> answers = atOnce(extension::start);
      Set<Long> sessions = new TreeSet<>();
      answers.forEach(answer -> sessions.add(Extension.session(answer)));
      long made = answers.stream().filter(answer -> answer.status() == 201).count();
      if (sessions.size() != 1 || made != 1) {
        wrong.add(made + " made, " + sessions);
      }
      List<Http.Answer> ends = atOnce(() -> extension.end(sessions.iterator().next(), 5));
      Set<String> bodies = new TreeSet<>();
      ends.forEach(end -> bodies.add(end.require(200).body()));
      if (bodies.size() != 1) {
        wrong.add("ended differently: " + bodies);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void sixteenBatchesAtOnceAreKeptOnce() throws InterruptedException, ExecutionException {
    String name = Names.unique("Race");
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      items.add(
          """
          {"activity_type":"comment","repo_owner":"acme","repo_name":"%s","pr_number":%d,"created_at":"2026-03-01T10:00:00Z"}
          """
              .formatted(name, i + 1));
    }
    Http http = tidemark.as("ada");
    String there = "{\"activities\":[" + String.join(",", items) + "]}";
    String back = "{\"activities\":[" + String.join(",", items.reversed()) + "]}";
    AtomicInteger turn = new AtomicInteger();
    List<Http.Answer> answers =
        atOnce(() ->
            http.post("/api/activities/batch", turn.getAndIncrement() % 2 == 0 ? there : back));
    Set<Long> numbers = new TreeSet<>();
    for (Http.Answer answer : answers) {
      answer.require(201).json().path("activity_ids").forEach(id -> numbers.add(id.asLong()));
    }
    assertEquals(50, numbers.size());
    assertEquals(
        50,
        http.get("/api/activities?repo_name=" + name).require(200).json().path("total").asInt());
  }

  private Http client(int round) {
    if (round % ROUNDS_OF_A_KEY == 0) {
      String key =
          tidemark
              .bearer("linus")
              .post("/v1/auth/api-keys", "{\"name\":\"races\"}")
              .require(201)
              .json()
              .path("key")
              .asText();
      current = new Http(tidemark.url(), Map.of("X-API-Key", key));
    }
    return current;
  }

  private static List<Http.Answer> atOnce(Callable<Http.Answer> request)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Http.Answer>> asked = threads.invokeAll(Collections.nCopies(AT_ONCE, request));
      List<Http.Answer> answers = new ArrayList<>();
      for (Future<Http.Answer> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
