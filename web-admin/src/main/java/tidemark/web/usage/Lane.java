package tidemark.web.usage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tidemark.json.Json;
import tidemark.timeline.Recorded;

/// What one bucket saw, as blocks beside each other.
public record Lane(String name, List<Block> blocks) {
  static final int WIDTH = 1000;
  private static final int COLOURS = 6;
  private static final int LONGEST = 120;

  /// One stretch of the same thing.
  ///
  /// @param x from 0 to 1000
  /// @param colour one of six, the same for the same thing
  public record Block(int x, int width, int colour, String label, long micros) {}

  /// What follows closely and is the same is one block: nobody sees the gap.
  ///
  /// @param events the oldest first
  static Lane of(String name, List<Recorded> events, long begin, long length) {
    List<Block> blocks = new ArrayList<>();
    for (Recorded event : events) {
      String label = label(Json.read(event.data()));
      int x = (int) ((event.start() - begin) * WIDTH / length);
      int end = (int) ((event.start() + event.duration() - begin) * WIDTH / length);
      Block last = blocks.isEmpty() ? null : blocks.getLast();
      if (last != null && last.label().equals(label) && x <= last.x() + last.width() + 1) {
        int width = Math.max(last.width(), end - last.x());
        blocks.set(
            blocks.size() - 1,
            new Block(last.x(), width, last.colour(), label, last.micros() + event.duration()));
      } else {
        int colour = Math.floorMod(label.hashCode(), COLOURS);
        blocks.add(new Block(x, Math.max(1, end - x), colour, label, event.duration()));
      }
    }
    return new Lane(name, List.copyOf(blocks));
  }

  private static String label(JsonNode data) {
    for (String member : List.of("app", "status", "url", "title", "label")) {
      String text = data.path(member).asText();
      if (!text.isEmpty()) {
        return text.codePointCount(0, text.length()) > LONGEST
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
            : text;
      }
    }
    return "";
  }
}
