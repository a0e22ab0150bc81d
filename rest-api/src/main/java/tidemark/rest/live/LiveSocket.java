package tidemark.rest.live;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tidemark.rest.Refusals;

/// The same news as the stream's, for clients that cannot read one. Nobody is known by the way they
/// came in: a browser would show a cookie to any page's socket, and an address ends up in logs. So
/// the first frame says who it is.
@ServerEndpoint("/api/v1/live/socket")
public class LiveSocket {
  private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());
  private static final Duration TO_SAY_HELLO = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int LONGEST = 16_384;

  @Inject private Followers followers;

  private final AtomicReference<@Nullable Follower> follower = new AtomicReference<>();

  /// Who says nothing is let go.
  @OnOpen
  public void open(Session session) {
    session.setMaxTextMessageBufferSize(LONGEST);
    session.setMaxIdleTimeout(TO_SAY_HELLO.toMillis());
  }

  /// The first frame; there is nothing else to say.
  @OnMessage
  public void hear(Session session, String text) {
    SocketOutlet outlet = new SocketOutlet(session);
    try {
      Hello hello = Hello.of(text);
      var one = new Follower(outlet, hello.topics(), Mark.read(hello.topics(), hello.last()));
      if (!follower.compareAndSet(null, one)) {
        return;
      }
      session.setMaxIdleTimeout(SILENCE.toMillis());
      followers.welcome(hello.credential(), session.getId(), one);
    } catch (RuntimeException e) {
      new Follower(outlet, List.of(), Mark.read(List.of(), null))
          .end(Refusals.of(e).reason().slug());
    }
  }

  @OnClose
  public void close() {
    Follower one = follower.get();
    if (one != null) {
      followers.leave(one);
    }
  }

  /// Mostly a client that has gone without a word.
  @OnError
  public void fail(Throwable thrown) {
    LOG.log(Level.FINE, "A socket has ended", thrown);
    close();
  }
}
