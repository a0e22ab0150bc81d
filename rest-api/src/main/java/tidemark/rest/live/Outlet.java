package tidemark.rest.live;

import java.io.IOException;

/// The way to one who follows.
interface Outlet {
  boolean isClosed();

  /// Returns when it is written, which may take as long as the client does not read.
  void send(News news) throws IOException;

  void close();
}
