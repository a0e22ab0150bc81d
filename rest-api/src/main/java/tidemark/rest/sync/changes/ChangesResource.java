package tidemark.rest.sync.changes;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.change.Kind;
import tidemark.journal.Journal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;
import tidemark.sync.Download;
import tidemark.sync.Sync;
import tidemark.sync.Upload;

/// What changed, told and heard by our own clients.
@Path("/api/v1/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangesResource {
  private static final int LARGEST = 5_000;

  @Inject private Sync sync;
  @Inject private Journal journal;
  @Inject private CurrentCaller current;

  @GET
  @Consumes(MediaType.WILDCARD)
  public PageJson changes(
      @QueryParam("since") @Nullable String since,
      @QueryParam("types") @Nullable String types,
      @QueryParam("limit") @DefaultValue("1000") int limit,
      @QueryParam("checksums") boolean checksums) {
    if (limit < 1 || limit > LARGEST) {
      throw new Refusal(Reason.VALUE_INVALID, "'limit' is from 1 to " + LARGEST + ".");
    }
    Caller caller = current.caller();
    Set<Kind> kinds = kinds(types);
    @Nullable String from = since == null || since.isBlank() ? null : since;
    var page = sync.changes(caller, new Download(null, from, kinds, limit));
    return PageJson.of(page, checksums ? checksums(caller) : null);
  }

  @POST
  @Repeatable
  public Response send(@Nullable JsonNode body) {
    Sent sent = Sent.of(body);
    return Response.ok(sent(current.caller(), sent)).build();
  }

  private ResultsJson sent(Caller caller, Sent sent) {
    var uploaded =
        sync.upload(
            caller,
            new Upload(sent.device(), sent.cursor(), sent.time(), Duration.ZERO, sent.offers()));
    return ResultsJson.of(caller.space(), uploaded, sent.changes());
  }

  private Map<String, PageJson.ChecksumJson> checksums(Caller caller) {
    Map<String, PageJson.ChecksumJson> all = new LinkedHashMap<>();
    journal
        .checksums(caller)
        .forEach((type, sum) -> all.put(type.kind().text(), PageJson.ChecksumJson.of(sum)));
    return all;
  }

  private static Set<Kind> kinds(@Nullable String names) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (names != null) {
      for (String name : names.split(",", -1)) {
        kinds.add(
            Kind.named(name.strip())
                .orElseThrow(
                    () -> new Refusal(Reason.VALUE_INVALID, "'types' names a type nobody knows.")));
      }
    }
    return kinds;
  }
}
