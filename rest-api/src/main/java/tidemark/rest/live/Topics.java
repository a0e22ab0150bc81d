package tidemark.rest.live;

import java.util.List;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.live.Topic;

/// What somebody wants to hear of.
final class Topics {
  private static final int MOST = 100;

  private Topics() {}

  /// Those that are named; the feeds, if none is.
  static List<Topic> of(List<String> names) {
    List<Topic> topics =
        (names.isEmpty() ? List.of("changes") : names).stream().map(Topic::of).distinct().toList();
    if (topics.size() > MOST) {
      throw new Refusal(Reason.VALUE_INVALID, "At most " + MOST + " topics.");
    }
    return topics;
  }
}
