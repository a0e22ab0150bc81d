package tidemark.client.home;

import java.nio.file.Path;
import java.util.Map;

/// The folders of one person on one machine.
///
/// @param settings what a person may edit
/// @param data what the client alone writes
/// @param kt the folder of kt-client's configuration
/// @param user the home folder
/// @param applications where a desktop looks for a person's own programs
public record Folders(Path settings, Path data, Path kt, Path user, Path applications) {
  /// As the environment of a process says.
  public static Folders of(Map<String, String> environment) {
    Path user = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    Path config = folder(environment, "XDG_CONFIG_HOME", user.resolve(".config"));
    Path data = folder(environment, "XDG_DATA_HOME", user.resolve(".local/share"));
    return new Folders(
        config.resolve("tidemark"),
        data.resolve("tidemark"),
        config.resolve("activitywatch/kt-client"),
        user,
        data.resolve("applications"));
  }

  /// Everything below one folder.
  public static Folders in(Path folder) {
    return new Folders(folder, folder, folder.resolve("kt-client"), folder, folder);
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String said = environment.getOrDefault(name, "");
    return said.isBlank() ? otherwise : Path.of(said);
  }
}
