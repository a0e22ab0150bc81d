package tidemark.rest.live;

import tidemark.live.Head;

/// What goes out to one who follows.
sealed interface News {
  /// Something is new.
  ///
  /// @param id what the client shows to hear only of what came since
  record Told(String id, Head head) implements News {
    public String name() {
      return head.topic().bucket() == null ? "changes" : "bucket";
    }
  }

  /// Nothing is new; but whether somebody is still there shows only when one writes.
  record Breath() implements News {}

  /// The last words.
  record End(String reason) implements News {}
}
