package tidemark.client.mirror;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.client.privacy.Sieve;
import tidemark.client.wire.Json;
import tidemark.client.wire.Trouble;

/// Two servers kept alike, as far as the settings say.
///
/// @param local the ActivityWatch of this machine
/// @param remote the server
/// @param settings which buckets
/// @param sieve for what leaves this machine
/// @param progress told what is being done
public record Mirror(
    Watch local, Watch remote, KtSettings settings, Sieve sieve, Progress progress) {
  private static final List<String> DESCRIBED =
      List.of("id", "type", "client", "hostname", "created", "data");

  /// Told how far a bucket is.
  @FunctionalInterface
  public interface Progress {
    void at(String bucket, long moved, long of);
  }

  /// What a run did.
  ///
  /// @param failures a sentence for each bucket that could not be moved
  public record Report(long pushed, long pulled, int buckets, List<String> failures) {
    public boolean isFine() {
      return failures.isEmpty();
    }
  }

  public Report run(Mode mode) throws IOException {
    ObjectNode info = local.info();
    if (info.path("version").asText().contains("tidemark relay")) {
      throw new Trouble(
          "At the local port is Tidemark's relay, which sends everything on by itself.");
    }
    String hostname = info.path("hostname").asText("unknown");
    String device = info.path("device_id").asText("");
    if (device.isEmpty()) {
      throw new Trouble("The local server does not say which device it is.");
    }
    Watch.Here here = new Watch.Here(hostname, device, remote.register(device, hostname));
    List<String> failures = new ArrayList<>();
    List<Job> jobs = new ArrayList<>();
    if (mode.pushes()) {
      jobs.addAll(pushes());
    }
    if (mode.pulls()) {
      jobs.addAll(pulls(here));
    }
    long pushed = 0;
    long pulled = 0;
    for (Job job : jobs) {
      Optional<Long> moved = moved(job, failures);
      pushed += job.isPush() ? moved.orElse(0L) : 0;
      pulled += job.isPush() ? 0 : moved.orElse(0L);
    }
    return new Report(pushed, pulled, jobs.size(), failures);
  }

  /// A bucket to be moved.
  private record Job(boolean isPush, String source, ObjectNode target) {}

  private List<Job> pushes() throws IOException {
    return local.buckets().stream()
        .filter(bucket -> !bucket.isReplica() && settings.wants(bucket.id()))
        .map(bucket -> new Job(true, bucket.id(), described(bucket)))
        .toList();
  }

  private List<Job> pulls(Watch.Here here) throws IOException {
    return remote.buckets().stream()
        .filter(bucket -> !bucket.isReplica() && settings.wants(bucket.id()))
        .filter(bucket -> !bucket.isOf(here))
        .map(bucket -> new Job(false, bucket.id(), replica(bucket)))
        .toList();
  }

  /// One bucket that fails does not keep the others.
  private Optional<Long> moved(Job job, List<String> failures) {
    String target = job.target().path("id").asText();
    Watch to = job.isPush() ? remote : local;
    Move move =
        new Move(
            job.isPush() ? local : remote, to, job.isPush(), job.isPush() ? sieve : Sieve.open());
    try {
      to.create(target, job.target());
      return Optional.of(
          move.run(job.source(), target, (events, of) -> progress.at(job.source(), events, of)));
    } catch (IOException | Trouble e) {
      failures.add(job.source() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static ObjectNode described(Watch.Bucket bucket) {
    ObjectNode description = Json.object();
    for (String member : DESCRIBED) {
      if (bucket.description().hasNonNull(member)) {
        description.set(member, bucket.description().get(member));
      }
    }
    return description.put("id", bucket.id());
  }

  private static ObjectNode replica(Watch.Bucket bucket) {
    ObjectNode description = described(bucket);
    description.put("id", bucket.id() + "-synced-from-" + bucket.hostname());
    ObjectNode data =
        description.path("data") instanceof ObjectNode said ? said.deepCopy() : Json.object();
    data.put("$aw.sync.origin", bucket.hostname());
    description.set("data", data);
    return description;
  }
}
