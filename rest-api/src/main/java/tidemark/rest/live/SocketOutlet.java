package tidemark.rest.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import tidemark.json.Json;

/// An outlet of frames, each an object of JSON with the same words as an event of the stream.
record SocketOutlet(Session session) implements Outlet {
  @Override
  public boolean isClosed() {
    return !session.isOpen();
  }

  @Override
  public void send(News news) throws IOException {
    switch (news) {
      case News.Told told -> {
        JsonNode data = Json.mapper().valueToTree(HeadJson.of(told.head()));
        ObjectNode frame = Json.object().put("event", told.name()).put("id", told.id());
        session.getBasicRemote().sendText(Json.text(frame.set("data", data)));
      }
      case News.Breath _ -> session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
      case News.End end -> {
        ObjectNode frame = Json.object().put("event", "end").put("data", end.reason());
        session.getBasicRemote().sendText(Json.text(frame));
      }
    }
  }

  @Override
  public void close() {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, ""));
    } catch (IOException | IllegalStateException _) {
      // it is gone already
    }
  }
}
