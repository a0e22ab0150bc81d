package tidemark.rest.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.live.Head;
import tidemark.live.Topic;

/// What a client has heard of, as the id of an event: a digest of each topic's state, in the order
/// in which the client named the topics. One that cannot be read has heard of nothing.
final class Mark {
  private static final int BYTES = 8;

  private final Map<Topic, String> digests;

  private Mark(Map<Topic, String> digests) {
    this.digests = digests;
  }

  static Mark of(List<Head> heads) {
    return new Mark(heads.stream().collect(Collectors.toMap(Head::topic, Mark::digest)));
  }

  static Mark read(List<Topic> topics, @Nullable String text) {
    String[] parts = text == null ? new String[0] : text.split("\\.", -1);
    Map<Topic, String> digests = new HashMap<>();
    for (int i = 0; i < topics.size() && parts.length == topics.size(); i++) {
      digests.put(topics.get(i), parts[i]);
    }
    return new Mark(digests);
  }

  boolean knows(Head head) {
    return digest(head).equals(digests.get(head.topic()));
  }

  String text(List<Topic> topics) {
    return topics.stream().map(digests::get).collect(Collectors.joining("."));
  }

  private static String digest(Head head) {
    try {
      byte[] state = head.numbers().toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(state);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
