package tidemark.rest.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.live.Topic;
import tidemark.rest.CurrentCaller;
import tidemark.rest.device.CallingDevice;

/// The stream of news.
@Path("/api/v1/live")
@ApplicationScoped
public class LiveResource {
  @Inject private Followers followers;
  @Inject private CallingDevice calling;
  @Inject private CurrentCaller current;

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void follow(
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context SseEventSink sink,
      @Context Sse sse) {
    List<Topic> topics = named(address.getQueryParameters().getFirst("topics"));
    Mark heard = Mark.read(topics, headers.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER));
    Long seconds = seconds(address.getQueryParameters().getFirst("seconds"));
    Follower follower = new Follower(new EventStream(sink, sse), topics, heard);
    followers.follow(calling.caller(), current.shown(), follower);
    if (seconds != null) {
      followers.endAfter(follower, seconds);
    }
  }

  private static @Nullable Long seconds(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,5}")) {
      throw new Refusal(Reason.VALUE_INVALID, "'seconds' is a number from 0 to 99999.");
    }
    return Long.valueOf(text);
  }

  private static List<Topic> named(@Nullable String text) {
    return Topics.of(text == null ? List.of() : List.of(text.split(",", -1)));
  }
}
