package tidemark.rest.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tidemark.Caller;
import tidemark.bucket.BucketOrder;
import tidemark.bucket.Buckets;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.timeline.Timeline;

/// Puts a document aside, reads it once for its buckets and once for their events.
@ApplicationScoped
class Importer {
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;

  ImportJson take(Caller caller, InputStream body) throws IOException {
    Path aside = Files.createTempFile("tidemark-import", ".json");
    try {
      Files.copy(body, aside, StandardCopyOption.REPLACE_EXISTING);
      List<ImportDocument.Head> heads = ImportDocument.heads(aside);
      for (ImportDocument.Head head : heads) {
        buckets.create(caller, head.name(), order(head.members()));
      }
      Batches batches = new Batches((bucket, samples) -> timeline.append(caller, bucket, samples));
      ImportDocument.events(aside, heads, batches);
      return batches.report(heads.size());
    } finally {
      Files.delete(aside);
    }
  }

  private static BucketOrder order(ObjectNode members) {
    return new BucketOrder(
        members.path("type").asText("unknown"),
        members.path("client").asText("unknown"),
        members.path("hostname").asText("unknown"),
        members.path("created").isTextual()
            ? Times.instant(members.path("created").textValue())
            : null,
        members.path("data") instanceof ObjectNode data ? data : Json.object());
  }
}
