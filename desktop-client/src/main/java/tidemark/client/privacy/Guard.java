package tidemark.client.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tidemark.client.home.Files600;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// The policy that holds on this machine, also while the server is away.
public final class Guard implements Sieve {
  private final Path file;
  private final AtomicReference<Optional<Bundle>> known;

  private Guard(Path file) {
    this.file = file;
    this.known = new AtomicReference<>(Files600.read(file).flatMap(Guard::kept));
  }

  /// With the policy that was fetched last.
  public static Guard open(Path folder) {
    return new Guard(folder.resolve("policy.jws"));
  }

  private static Optional<Bundle> kept(String signed) {
    try {
      return Optional.of(Bundle.of(signed));
    } catch (Malformed _) {
      return Optional.empty(); // nothing is sent before the next one is there
    }
  }

  /// Asks the server; nothing may be sent before this has returned. Whether the policy is another.
  ///
  /// @throws Trouble when there is an answer and no policy in it that can be trusted
  public boolean refresh(Remote remote) throws IOException {
    Answer answer = remote.get("/api/v1/policy");
    if (answer.status() == 404) {
      return false; // no Tidemark, or an old one, which has none
    }
    Bundle next;
    try {
      next = Bundle.of(answer.require().object().path("signed").asText());
    } catch (Malformed e) {
      throw new Trouble(e.sentence(), e);
    }
    Optional<Bundle> before = known.get();
    if (before.filter(bundle -> bundle.at() > next.at()).isPresent()) {
      return false;
    }
    known.set(Optional.of(next));
    boolean isAnother = !before.map(Bundle::text).equals(Optional.of(next.text()));
    if (isAnother) {
      Files600.write(file, next.signed());
    }
    return isAnother;
  }

  /// Whether anything is held back or changed.
  public boolean holds() {
    return known
        .get()
        .map(Bundle::policy)
        .filter(policy -> !policy.equals(Policy.NONE))
        .isPresent();
  }

  @Override
  public Optional<ObjectNode> left(String bucket, long start, ObjectNode data) {
    return known.get().map(Bundle::policy).orElse(Policy.NONE).left(bucket, start, data);
  }
}
