package tidemark.rest.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;

/// An outlet of server-sent events.
record EventStream(SseEventSink sink, Sse sse) implements Outlet {
  @Override
  public boolean isClosed() {
    return sink.isClosed();
  }

  @Override
  public void send(News news) {
    sink.send(event(news)).toCompletableFuture().join();
  }

  @Override
  public void close() {
    try {
      sink.close();
    } catch (IOException _) {
      // it is gone already
    }
  }

  private OutboundSseEvent event(News news) {
    return switch (news) {
      case News.Told told ->
          sse.newEventBuilder()
              .id(told.id())
              .name(told.name())
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(HeadJson.class, HeadJson.of(told.head()))
              .build();
      case News.Breath _ -> sse.newEventBuilder().comment("").build();
      case News.End end -> sse.newEvent("end", end.reason());
    };
  }
}
