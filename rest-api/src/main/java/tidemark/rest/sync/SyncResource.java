package tidemark.rest.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.change.Kind;
import tidemark.rest.CurrentCaller;
import tidemark.rest.Uuids;
import tidemark.sync.Download;
import tidemark.sync.Sync;
import tidemark.sync.Upload;
import tidemark.sync.Uploaded;

/// Upload and download of the mood tracker's records.
@Path("/v1/sync")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncResource {
  /// These clients say nothing of their clocks, and compare times themselves.
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private static final int PAGE = 5_000;
  private static final Set<Kind> RECORDS =
      EnumSet.of(Kind.ASSESSMENT_ENTRY, Kind.MOOD_ENTRY, Kind.MOOD_ACTIVITY, Kind.SCHEDULE);

  @Inject private Sync sync;
  @Inject private CurrentCaller current;

  @POST
  @Path("upload")
  public UploadedJson upload(@Nullable JsonNode body) {
    JsonNode said = present(body);
    UUID device =
        Uuids.of(said.path("device_id").textValue())
            .orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, "'device_id' is no UUID."));
    JsonNode clientTime = said.path("client_time");
    @Nullable Instant sentAt =
        clientTime.isMissingNode() || clientTime.isNull() ? null : Moments.of(clientTime);
    Changes changes = Changes.of(said.path("changes"));
    Upload upload =
        new Upload(device, text(said, "client_cursor"), sentAt, LEEWAY, changes.offers());
    Uploaded uploaded = sync.upload(current.caller(), upload);
    return UploadedJson.of(uploaded, changes.unreadable());
  }

  @POST
  @Path("download")
  public DownloadedJson download(@Nullable JsonNode body) {
    JsonNode said = present(body);
    List<String> types = new ArrayList<>();
    said.path("types").forEach(type -> types.add(type.asText()));
    return page(text(said, "device_id"), text(said, "since"), types);
  }

  @GET
  @Path("download")
  @Consumes(MediaType.WILDCARD)
  public DownloadedJson changes(
      @QueryParam("device_id") @Nullable String device,
      @QueryParam("since") @Nullable String since,
      @QueryParam("types") @Nullable String types) {
    return page(device, since, types == null ? List.of() : Arrays.asList(types.split(",", -1)));
  }

  private DownloadedJson page(@Nullable String device, @Nullable String since, List<String> types) {
    return DownloadedJson.of(
        sync.download(current.caller(), new Download(device(device), since, kinds(types), PAGE)));
  }

  private static @Nullable UUID device(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Uuids.of(text)
        .orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, "'device_id' is no UUID."));
  }

  private static Set<Kind> kinds(List<String> names) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : names) {
      kinds.add(
          TypeName.kindOf(name.strip())
              .orElseThrow(
                  () -> new Refusal(Reason.VALUE_INVALID, "'types' names a type nobody knows.")));
    }
    return kinds.isEmpty() ? RECORDS : kinds;
  }

  private static @Nullable String text(JsonNode body, String member) {
    @Nullable String text = body.path(member).textValue();
    return text == null || text.isBlank() ? null : text;
  }

  private static JsonNode present(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is no object.");
    }
    return body;
  }
}
