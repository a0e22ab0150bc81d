package tidemark.client.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.client.queue.Queue;
import tidemark.client.queue.Step;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// Sends what lies in the queue, the oldest first, until it is closed.
public final class Forwarder implements AutoCloseable {
  private static final int MOST = 500;
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Queue queue;
  private final Remote remote;
  private final Waits waits;
  private final Opening opening;
  private final Bell closing = new Bell();
  private final Thread thread;
  private final Set<String> unknownTwice = new HashSet<>();
  private volatile boolean isOpen = true;
  private volatile String state = "starting";
  private int most = MOST;
  private int failures;
  private Instant opened = Instant.EPOCH;

  private Forwarder(Queue queue, Remote remote, Waits waits, Opening opening) {
    this.queue = queue;
    this.remote = remote;
    this.waits = waits;
    this.opening = opening;
    this.thread = Thread.ofPlatform().name("forwarder").daemon().unstarted(this::run);
  }

  /// How long to wait after a failure: each time twice as long.
  public record Waits(Duration first, Duration longest) {
    public static Waits usual() {
      return new Waits(Duration.ofSeconds(1), Duration.ofMinutes(5));
    }

    Duration after(int failures) {
      Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
      return wait.compareTo(longest) > 0 ? longest : wait;
    }
  }

  public static Forwarder start(Queue queue, Remote remote, Waits waits, Opening opening) {
    Forwarder forwarder = new Forwarder(queue, remote, waits, opening);
    forwarder.thread.start();
    return forwarder;
  }

  /// How it is going, for a person.
  public String state() {
    return state;
  }

  private void run() {
    try {
      while (isOpen) {
        go();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void go() throws InterruptedException {
    Optional<Duration> wait;
    try {
      wait = open();
      if (wait.isEmpty()) {
        Optional<Step> step = queue.next(most);
        if (step.isEmpty()) {
          state = "up to date";
          queue.news().await(IDLE);
          return;
        }
        wait = deliver(step.get());
      }
    } catch (IllegalStateException e) { // a full disk passes as well
      wait = later("the queue cannot be read: " + e.getMessage(), Optional.empty());
    }
    if (wait.isPresent()) {
      closing.await(wait.get());
    }
  }

  /// Nothing is sent before it is known what may be.
  private Optional<Duration> open() {
    if (!opening.isOver(opened)) {
      return Optional.empty();
    }
    try {
      opened = opening.run(remote, queue, opened.equals(Instant.EPOCH));
      return Optional.empty();
    } catch (IOException e) {
      return later("the server is out of reach", Optional.empty());
    } catch (Trouble e) {
      return later(String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  /// How long to wait before going on; nothing when there is no reason to.
  private Optional<Duration> deliver(Step step) {
    try {
      return settle(step, remote.post(path(step), step.body()));
    } catch (IOException e) {
      return later("the server is out of reach", Optional.empty());
    }
  }

  private Optional<Duration> settle(Step step, Answer answer) {
    boolean isOurs = answer.isJson() || answer.body().isBlank();
    if (answer.isFine() && isOurs) {
      queue.done(step);
      unknownTwice.remove(step.bucket());
      most = MOST;
      failures = 0;
      state = "sending";
      return Optional.empty();
    }
    if (answer.isRefusedCredential()) {
      return later("the server refuses the credential: " + answer.summary(), Optional.empty());
    }
    if (answer.passes() || answer.status() < 400) {
      return later("the server answered " + answer.summary(), answer.retryAfter());
    }
    refused(step, answer);
    return Optional.empty();
  }

  private Optional<Duration> later(String why, Optional<Duration> asked) {
    state = why;
    Duration own = waits.after(failures);
    failures++;
    return Optional.of(asked.filter(wait -> wait.compareTo(own) > 0).orElse(own));
  }

  /// Sending it again will not help: a bucket that is not there is made once more, what came
  /// together is tried apart, and what is alone is given up.
  private void refused(Step step, Answer answer) {
    boolean missing = answer.status() == 404 && !(step instanceof Step.Announcement);
    if (missing && unknownTwice.add(step.bucket())) {
      queue.announceAgain(step.bucket());
    } else if (step.size() > 1 && step instanceof Step.Posted posted) {
      queue.split(posted, halves(posted.body()));
    } else if (step.size() > 1) {
      most = Math.max(1, step.size() / 2);
    } else {
      queue.bury(step, answer.summary());
      most = MOST;
    }
  }

  private static List<String> halves(String body) {
    List<JsonNode> events = new ArrayList<>();
    Json.read(body).forEach(events::add);
    int middle = events.size() / 2;
    return List.of(list(events.subList(0, middle)), list(events.subList(middle, events.size())));
  }

  private static String list(List<JsonNode> events) {
    ArrayNode list = Json.array();
    list.addAll(events);
    return list.toString();
  }

  private static String path(Step step) {
    String bucket = "/api/0/buckets/" + Remote.encoded(step.bucket());
    return step instanceof Step.Announcement ? bucket : bucket + "/events";
  }

  @Override
  public void close() {
    isOpen = false;
    closing.ring();
    queue.news().ring();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
