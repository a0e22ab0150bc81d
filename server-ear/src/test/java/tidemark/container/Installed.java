package tidemark.container;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tidemark.stack.Tidemark;

/// Starts the shared installation before Arquillian reads `arquillian.xml`, which names the port.
/// Inside the server there is nothing to start.
final class Installed implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("tidemark.sources") != null) {
      String port = String.valueOf(Tidemark.running().adminPort());
      System.setProperty("tidemark.test.admin.port", port);
    }
  }
}
