package tidemark.client.login;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tidemark.client.home.Files600;

/// Keeps one secret a name: in the Secret Service, else in a file of mode 0600.
///
/// @param tool the program that speaks to the Secret Service, if there is one
/// @param folder of the files
public record Keyring(Optional<Path> tool, Path folder) {
  private static final int PATIENCE_SECONDS = 10;

  /// The keyring of a process.
  ///
  /// @param path where programs are, as the environment says it
  public static Keyring on(String path, Path folder) {
    Optional<Path> tool =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(place -> !place.isBlank())
            .map(place -> Path.of(place, "secret-tool"))
            .filter(Files::isExecutable)
            .findFirst();
    return new Keyring(tool, folder);
  }

  /// Where a secret lies.
  public enum Place {
    SECRET_SERVICE("the Secret Service of this desktop"),
    FILE("a file that only you can read, as this machine has no Secret Service");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Place store(String name, String secret) {
    List<String> command = command("store", name);
    command.add(1, "--label=Tidemark " + name);
    if (run(command, secret).isPresent() && run(command("lookup", name), "").isPresent()) {
      Files600.delete(file(name));
      return Place.SECRET_SERVICE;
    }
    Files600.write(file(name), secret);
    return Place.FILE;
  }

  public Optional<String> find(String name) {
    Optional<String> kept = Files600.read(file(name));
    return kept.isPresent()
        ? kept
        : run(command("lookup", name), "").filter(secret -> !secret.isEmpty());
  }

  /// Where the secret lies, if there is one.
  public Optional<Place> place(String name) {
    if (Files600.read(file(name)).isPresent()) {
      return Optional.of(Place.FILE);
    }
    return find(name).map(_ -> Place.SECRET_SERVICE);
  }

  public void forget(String name) {
    Files600.delete(file(name));
    Optional<String> _ = run(command("clear", name), "");
  }

  private List<String> command(String verb, String name) {
    return new ArrayList<>(List.of(verb, "application", "tidemark-client", "name", name));
  }

  private Path file(String name) {
    return folder.resolve(name + ".secret");
  }

  /// What the tool printed, if it did what it was asked to.
  private Optional<String> run(List<String> arguments, String input) {
    if (tool.isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(tool.get().toString()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (OutputStream out = process.getOutputStream()) {
        out.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
