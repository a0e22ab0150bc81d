package tidemark.rest.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.bucket.BucketView;
import tidemark.json.Json;
import tidemark.rest.bucket.BucketJson;
import tidemark.rest.timeline.EventWriter;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;

/// The document, written while it is read.
final class ExportDocument implements StreamingOutput {
  private static final Span ALL = Span.of(null, null, -1);

  private final Timeline timeline;
  private final Caller caller;
  private final List<BucketView> buckets;

  private ExportDocument(Timeline timeline, Caller caller, List<BucketView> buckets) {
    this.timeline = timeline;
    this.caller = caller;
    this.buckets = buckets;
  }

  static ExportDocument of(Timeline timeline, Caller caller, List<BucketView> buckets) {
    return new ExportDocument(timeline, caller, buckets);
  }

  /// The answer that browsers save under this name.
  Response named(String file) {
    return Response.ok(this).header("Content-Disposition", FileName.attachment(file)).build();
  }

  @Override
  public void write(OutputStream target) throws IOException {
    try (JsonGenerator out = Json.mapper().createGenerator(target)) {
      out.writeStartObject();
      out.writeObjectFieldStart("buckets");
      for (BucketView bucket : buckets) {
        write(out, bucket);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
  }

  private void write(JsonGenerator out, BucketView bucket) throws IOException {
    out.writeFieldName(bucket.name());
    out.writeStartObject();
    for (var member : Json.mapper().valueToTree(BucketJson.of(bucket)).properties()) {
      if (!member.getKey().equals("events")) {
        out.writeFieldName(member.getKey());
        out.writeTree(member.getValue());
      }
    }
    out.writeArrayFieldStart("events");
    events(new EventWriter(out), bucket.name());
    out.writeEndArray();
    out.writeEndObject();
  }

  /// A bucket that somebody deletes meanwhile ends early; the document stays whole.
  private void events(EventWriter events, String bucket) throws IOException {
    try {
      timeline.read(caller, bucket, ALL, events::write);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    } catch (Refusal refusal) {
      if (refusal.reason() != Reason.BUCKET_UNKNOWN) {
        throw refusal;
      }
    }
  }
}
