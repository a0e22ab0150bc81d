package tidemark.rest.upload;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.timeline.Appended;
import tidemark.upload.Uploads;

/// What stands behind all the addresses.
@ApplicationScoped
public class Reception {
  @Inject private Uploads uploads;
  @Inject private CurrentCaller current;

  UploadJson accept(@Nullable JsonNode body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    Envelope envelope = Envelope.of(body);
    Appended stored = uploads.accept(current.caller(), envelope.events());
    return new UploadJson(
        true,
        envelope.received(),
        stored.inserted(),
        stored.updated(),
        stored.unchanged(),
        envelope.rejected());
  }
}
