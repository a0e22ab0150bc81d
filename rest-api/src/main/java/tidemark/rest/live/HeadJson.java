package tidemark.rest.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.live.Head;

/// Where something is new: the spaces of the feed with their newest numbers, or a bucket with the
/// number of its newest event.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeadJson(
    String topic, @Nullable List<SpaceJson> spaces, @Nullable String bucket, @Nullable Long seq) {
  /// A space, and its newest number.
  public record SpaceJson(String space, long usn) {
    static SpaceJson of(Map.Entry<String, Long> number) {
      return new SpaceJson(number.getKey(), number.getValue());
    }
  }

  static HeadJson of(Head head) {
    String bucket = head.topic().bucket();
    return bucket == null
        ? new HeadJson(
            head.topic().text(),
            head.numbers().entrySet().stream().map(SpaceJson::of).toList(),
            null,
            null)
        : new HeadJson(head.topic().text(), null, bucket, head.numbers().getOrDefault("seq", 0L));
  }
}
