package tidemark.client.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.client.home.Files600;
import tidemark.client.wire.Json;
import tidemark.client.wire.Trouble;

/// kt-client's configuration file.
///
/// @param url of the server; empty for the one of the login
/// @param key for the server; empty for the login's
/// @param interval in minutes
/// @param mode which way data go
/// @param buckets whose names match one of these; `*` stands for anything
/// @param local the server of this machine
public record KtSettings(
    String url, String key, int interval, Mode mode, List<String> buckets, Local local) {

  /// The ActivityWatch of this machine.
  ///
  /// @param port where it listens
  /// @param key if it wants one
  public record Local(int port, String key) {}

  public KtSettings {
    buckets = List.copyOf(buckets);
    if (interval < 1 || interval > 1440) {
      throw new Trouble("sync.interval_minutes is between 1 and 1440, and not " + interval);
    }
    if (local.port() < 1 || local.port() > 65535) {
      throw new Trouble("local.port is between 1 and 65535, and not " + local.port());
    }
  }

  public static Path file(Path folder) {
    return folder.resolve("config.toml");
  }

  /// What the file says, with defaults for everything it does not.
  public static KtSettings read(Path file) {
    JsonNode said = parsed(Files600.read(file).orElse(""), file);
    List<String> buckets = new ArrayList<>();
    said.path("sync").path("buckets").forEach(name -> buckets.add(name.asText()));
    return new KtSettings(
        said.path("remote").path("url").asText(""),
        said.path("remote").path("api_key").asText(""),
        said.path("sync").path("interval_minutes").asInt(5),
        Mode.of(said.path("sync").path("mode").asText("both")),
        buckets.isEmpty() ? List.of("*") : buckets,
        new Local(
            said.path("local").path("port").asInt(5600),
            said.path("local").path("api_key").asText("")));
  }

  private static JsonNode parsed(String text, Path file) {
    try {
      return Optional.ofNullable(new TomlMapper().readTree(text)).orElseGet(Json::object);
    } catch (JsonProcessingException e) {
      throw new Trouble(file + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  public KtSettings at(String newUrl, String newKey) {
    return new KtSettings(newUrl, newKey, interval, mode, buckets, local);
  }

  public void write(Path file) {
    Files600.write(
        file,
        """
        [remote]
        url = %s
        api_key = %s

        [sync]
        interval_minutes = %d
        mode = "%s"
        buckets = [%s]

        [local]
        port = %d
        api_key = %s
        """
            .formatted(
                quoted(url),
                quoted(key),
                interval,
                mode,
                buckets.stream().map(KtSettings::quoted).collect(Collectors.joining(", ")),
                local.port(),
                quoted(local.key())));
  }

  private static String quoted(String text) {
    return Json.object().textNode(text).toString();
  }

  boolean wants(String bucket) {
    return buckets.stream()
        .map(pattern ->
            Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")))
        .anyMatch(bucket::matches);
  }
}
