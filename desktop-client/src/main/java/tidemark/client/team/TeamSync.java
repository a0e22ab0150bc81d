package tidemark.client.team;

import java.io.IOException;
import java.util.Optional;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// Keeps what this machine knows of teams and the server alike.
///
/// @param book of this machine
/// @param remote the server
/// @param strategy for what was changed on both sides; without one, what such things mean
public record TeamSync(TeamBook book, Remote remote, Optional<Strategy> strategy) {

  /// What a sync did.
  ///
  /// @param synced operations that the server took
  /// @param failed operations that it refused
  /// @param pending operations that wait
  /// @param received things of the server's that are new here
  public record Report(int synced, int failed, long pending, int received) {}

  /// Takes what others did, sends what was done here, and takes what came of that.
  public Report once() throws IOException {
    if (book.person().isEmpty()) {
      throw new Trouble("This machine is in no team yet: tidemark-client team connect");
    }
    Incoming incoming = new Incoming(book, remote, strategy);
    int received = incoming.pull();
    Delivery delivery = new Delivery(book, remote);
    delivery.push();
    if (delivery.synced() > 0) {
      received += incoming.pull();
    }
    return new Report(delivery.synced(), delivery.failed(), book.status().pending(), received);
  }
}
