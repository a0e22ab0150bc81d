package tidemark.client.relay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.client.queue.Queue;
import tidemark.client.queue.Waiting;
import tidemark.client.relay.Relay.Reply;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// What the person asks of the relay itself: how it is, and to pause.
///
/// @param queue whose length is told
/// @param pausing the switch
/// @param state of the forwarder
public record Counter(Queue queue, Pausing pausing, Supplier<String> state) {
  private static final long LONGEST = Duration.ofDays(31).toMinutes();
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Tidemark relay</title>
      <style>body{font:16px system-ui;max-width:40em;margin:2em auto;padding:0 1em}
      button{font:inherit;margin-right:1em}</style>
      <h1>Tidemark relay</h1><p id="state" role="status">…</p>
      <p><button id="pause">Pause for an hour</button><button id="resume">Go on</button></p>
      <script>
      const show = s => document.getElementById('state').textContent =
        (s.paused_until ? 'Paused until ' + new Date(s.paused_until).toLocaleString() + '. ' : '')
        + s.waiting + ' waiting, ' + s.dead + ' refused; ' + s.state + '.';
      const ask = (path, method) => fetch('/tidemark/' + path, {method})
        .then(r => r.json()).then(show);
      document.getElementById('pause').onclick = () => ask('pause?minutes=60', 'POST');
      document.getElementById('resume').onclick = () => ask('resume', 'POST');
      ask('status', 'GET'); setInterval(() => ask('status', 'GET'), 5000);
      </script>\
      """;

  Reply answer(String method, List<String> path, @Nullable String query) {
    String asked = method + " " + String.join("/", path);
    switch (asked) {
      case "GET " -> {
        return new Reply(200, TextNode.valueOf(PAGE));
      }
      case "GET tidemark/status" -> {}
      case "POST tidemark/pause" -> pausing.pause(Duration.ofMinutes(minutes(query)));
      case "POST tidemark/resume" -> pausing.resume();
      case "POST tidemark/retry" -> queue.reviveDead();
      case "POST tidemark/clear" -> queue.clearDead();
      default -> {
        return Relay.message(404, "There is nothing at this address");
      }
    }
    return new Reply(200, status());
  }

  private ObjectNode status() {
    Waiting waiting = queue.waiting();
    ObjectNode status = Json.object();
    status.put("waiting", waiting.entries());
    status.put("dead", waiting.dead());
    status.put("state", state.get());
    status.put("paused", pausing.isPaused());
    status.put("paused_until", pausing.until().map(Object::toString).orElse(null));
    return status;
  }

  private static long minutes(@Nullable String query) {
    String text = query == null ? "" : query.replaceFirst("^minutes=", "");
    if (!text.matches("\\d{1,6}") || Long.parseLong(text) > LONGEST) {
      throw new Malformed("How many minutes? A number up to " + LONGEST + " is needed.");
    }
    return Long.parseLong(text);
  }
}
