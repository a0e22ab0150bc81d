package tidemark.client.login;

import java.io.IOException;
import java.nio.file.Path;
import tidemark.client.home.Files600;

/// Has a desktop that follows freedesktop.org open links of Samay Sync with this program.
///
/// @param applications the folder of a person's own desktop entries
/// @param program the command that runs this program
public record LinkEntry(Path applications, String program) {
  private static final String NAME = "tidemark-samay.desktop";

  public void write() {
    Files600.write(
        applications.resolve(NAME),
        """
        [Desktop Entry]
        Type=Application
        Name=Samay Sync
        Exec=%s samay callback %%u
        NoDisplay=true
        MimeType=x-scheme-handler/samay-sync;
        """
            .formatted(program));
    try {
      Process _ =
          new ProcessBuilder("xdg-mime", "default", NAME, "x-scheme-handler/samay-sync").start();
    } catch (IOException _) {
      // some desktops read the folder by themselves
    }
  }
}
