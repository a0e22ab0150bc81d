package tidemark.rest.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.query.turn.Turn;
import tidemark.query.turn.Turns;
import tidemark.rest.Times;
import tidemark.rest.Uuids;
import tidemark.rest.device.CallingDevice;
import tidemark.usage.By;
import tidemark.usage.Question;
import tidemark.usage.Spent;
import tidemark.usage.Usage;

/// The caller's own time, in sums.
@Path("/api/v1/stats/{by}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
  private static final int MOST = 1_000;

  @Inject private Usage usage;
  @Inject private Turns turns;
  @Inject private CallingDevice calling;

  @GET
  public UsageJson spent(
      @PathParam("by") String by,
      @Context UriInfo address,
      @QueryParam("device") @Nullable String device,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    By wanted = By.of(by).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    Question question =
        new Question(
            Set.of(wanted),
            time(address.getQueryParameters().getFirst("start")),
            time(address.getQueryParameters().getFirst("end")),
            device(device));
    if (limit < 1 || limit > MOST) {
      throw new Refusal(Reason.VALUE_INVALID, "'limit' is between 1 and " + MOST + ".");
    }
    Caller caller = calling.caller();
    try (Turn _ = turns.take(caller.person())) {
      Spent spent = Objects.requireNonNull(usage.spent(caller, question).get(wanted));
      return UsageJson.of(question, spent, limit);
    }
  }

  private static Instant time(@Nullable String text) {
    if (text == null) {
      throw new Refusal(Reason.VALUE_INVALID, "Say from when to when with 'start' and 'end'.");
    }
    return Times.instant(text);
  }

  private static @Nullable UUID device(@Nullable String text) {
    return text == null
        ? null
        : Uuids.of(text).orElseThrow(() -> new Refusal(Reason.DEVICE_UNKNOWN));
  }
}
