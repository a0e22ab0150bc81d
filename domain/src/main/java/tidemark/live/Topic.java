package tidemark.live;

import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// What can be watched: the feeds of all spaces of the caller, or one of the caller's buckets.
public record Topic(@Nullable String bucket) {
  private static final String CHANGES = "changes";
  private static final String BUCKET = "bucket:";

  /// As somebody writes it: `changes`, or `bucket:` and the bucket's id.
  public static Topic of(String text) {
    if (text.equals(CHANGES)) {
      return new Topic(null);
    }
    if (text.startsWith(BUCKET) && text.length() > BUCKET.length()) {
      return new Topic(text.substring(BUCKET.length()));
    }
    throw new Refusal(Reason.VALUE_INVALID, "A topic is 'changes' or 'bucket:' and a bucket's id.");
  }

  public String text() {
    return bucket == null ? CHANGES : BUCKET + bucket;
  }
}
