package tidemark.client.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A day as stock watchers tell it, in the shapes of their requests, and the events it comes to.
final class Recorded {
  private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

  private static final String WEB = "aw-watcher-web-firefox";

  private final List<Beat> beats = new ArrayList<>();
  private final Map<String, Set<String>> events = new TreeMap<>();

  /// A heartbeat as it is posted.
  record Beat(String bucket, String pulse, String body) {}

  static Recorded of(int rounds) {
    Recorded recorded = new Recorded();
    for (int round = 0; round < rounds; round++) {
      recorded.window(round);
      recorded.web(round);
      recorded.editor(round);
      recorded.afk(round);
    }
    recorded.beat(WEB, "80", new Told(60_000L * rounds, 0, tab(rounds - 1)));
    return recorded;
  }

  List<Beat> beats() {
    return beats;
  }

  /// By bucket: start and length in microseconds, and data.
  Map<String, Set<String>> events() {
    return events;
  }

  /// The queue of aw-client merges by itself: the same event comes several times and has grown.
  private void window(int round) {
    long start = 40_000L * round;
    String data = "{\"app\":\"app%d\",\"title\":\"Ärger %d\"}".formatted(round, round);
    for (int seconds : List.of(0, 10, 20, 39)) {
      beat("aw-watcher-window_box", "2.0", new Told(start, 1000L * seconds, data));
    }
    event("aw-watcher-window_box", new Told(start, 39_000, data));
  }

  /// First what was shown so far, then what is shown now.
  private void web(int round) {
    long start = 60_000L * round;
    if (round > 0) {
      beat(WEB, "80", new Told(start, 0, tab(round - 1)));
    }
    beat(WEB, "80", new Told(start + 1, 0, tab(round)));
    beat(WEB, "80", new Told(start + 30_000, 0, tab(round)));
    event(WEB, new Told(start + 1, 59_999, tab(round)));
  }

  private static String tab(int round) {
    return "{\"audible\":false,\"incognito\":false,\"tabCount\":3,\"title\":\"t\",\"url\":\"https://a.example/%d?q=%%20\"}"
        .formatted(round);
  }

  private void editor(int round) {
    long start = 200_000L * round;
    String data = "{\"file\":\"f%d\",\"language\":\"java\",\"project\":null}".formatted(round);
    for (int seconds = 0; seconds <= 50; seconds += 10) {
      beat("aw-watcher-vscode_box", "60", new Told(start + 1000L * seconds, 0, data));
    }
    event("aw-watcher-vscode_box", new Told(start, 50_000, data));
  }

  /// Its times lie in the past: idleness begins a millisecond after the last input and grows.
  private void afk(int round) {
    String bucket = "aw-watcher-afk_box";
    String here = "{\"status\":\"not-afk\"}";
    String away = "{\"status\":\"afk\"}";
    long start = 500_000L * round;
    for (int seconds = 0; seconds <= 60; seconds += 20) {
      beat(bucket, "185.0", new Told(start + 1000L * seconds, 0, here));
    }
    long input = start + 60_000;
    for (int idle : List.of(180, 185, 190)) {
      beat(bucket, "185.0", new Told(input + 1, 1000L * idle, away));
    }
    long back = start + 499_999;
    beat(bucket, "485.0", new Told(back, 0, away));
    event(bucket, new Told(start, 60_000, here));
    event(bucket, new Told(input + 1, back - input - 1, away));
  }

  /// In milliseconds since noon.
  private record Told(long start, long length, String data) {}

  private void beat(String bucket, String pulse, Told told) {
    String at = Instant.ofEpochMilli(NOON + told.start()).toString().replace("Z", "+00:00");
    String body =
        "{\"id\":null,\"timestamp\":\"%s\",\"duration\":%s,\"data\":%s}"
            .formatted(at, told.length() / 1000.0, told.data());
    beats.add(new Beat(bucket, pulse, body));
  }

  private void event(String bucket, Told told) {
    long start = 1000 * (NOON + told.start());
    events
        .computeIfAbsent(bucket, _ -> new TreeSet<>())
        .add(start + " " + 1000 * told.length() + " " + told.data());
  }
}
