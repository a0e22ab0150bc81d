package tidemark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The processes of a home: they work in it, or it stands in their command line.
final class Leftovers {
  private Leftovers() {}

  static List<ProcessHandle> of(Path home) {
    return ProcessHandle.allProcesses().filter(process -> lives(process, home)).toList();
  }

  static void end(Path home) {
    of(home).forEach(ProcessHandle::destroyForcibly);
  }

  /// A process may end between the listing and the look, and some are not ours to look at.
  private static boolean lives(ProcessHandle process, Path home) {
    Path facts = Path.of("/proc", String.valueOf(process.pid()));
    try {
      return Files.readSymbolicLink(facts.resolve("cwd")).startsWith(home)
          || Files.readString(facts.resolve("cmdline")).contains(home + "/");
    } catch (IOException e) {
      return false;
    }
  }
}
