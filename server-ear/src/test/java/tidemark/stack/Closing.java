package tidemark.stack;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Found by `ServiceLoader`: stops the installation, if any test started one.
public final class Closing implements LauncherSessionListener {
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Tidemark.close();
  }
}
