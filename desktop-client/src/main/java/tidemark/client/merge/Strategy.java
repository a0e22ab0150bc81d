package tidemark.client.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Which version counts when two devices edited the same thing.
public sealed interface Strategy {
  /// As the server calls it.
  String name();

  /// The later edit.
  record LastWriteWins() implements Strategy {
    @Override
    public String name() {
      return "newest_wins";
    }
  }

  /// What was edited here.
  record LocalWins() implements Strategy {
    @Override
    public String name() {
      return "local_wins";
    }
  }

  /// What the server has.
  record RemoteWins() implements Strategy {
    @Override
    public String name() {
      return "remote_wins";
    }
  }

  /// Both, put together by whoever knows what the records mean.
  record CustomMerge(Merge merge) implements Strategy {
    @Override
    public String name() {
      return "remote_wins"; // what the server refuses is merged here and sent again
    }
  }

  /// Makes one version of two.
  @FunctionalInterface
  interface Merge {
    ObjectNode of(ObjectNode local, ObjectNode remote);
  }

  /// The same choice between two versions at hand. Equal times are the remote's.
  default ObjectNode resolve(Version local, Version remote) {
    return switch (this) {
      case LastWriteWins _ -> local.at().isAfter(remote.at()) ? local.data() : remote.data();
      case LocalWins _ -> local.data();
      case RemoteWins _ -> remote.data();
      case CustomMerge(Merge merge) -> merge.of(local.data(), remote.data());
    };
  }

  /// A version of a record, and when it was written.
  record Version(ObjectNode data, Instant at) {}
}
