package tidemark.rest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;

/// An archive that was put aside. What does not agree with its manifest is refused as a whole.
final class TakenArchive implements AutoCloseable {
  private static final long LARGEST_MANIFEST = 1 << 20;
  private static final long LARGEST_RATIO = 200;
  private static final long WORTH_A_LOOK = 64L << 20;

  /// Longer than any line that was ever written; without an end a line would fill the memory.
  private static final int LONGEST_LINE = 12_000_000;

  private final ZipFile zip;

  /// The files that agree with the manifest.
  private final Set<String> checked = new HashSet<>();

  private TakenArchive(ZipFile zip) {
    this.zip = zip;
  }

  static TakenArchive open(Path file) throws IOException {
    try {
      TakenArchive archive = new TakenArchive(new ZipFile(file.toFile()));
      archive.check();
      return archive;
    } catch (ZipException _) {
      throw unreadable("it is no ZIP");
    }
  }

  /// Hands on each line of a file, if the archive has it.
  void each(String name, Consumer<JsonNode> line) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name + ".ndjson");
    if (entry == null || !checked.contains(entry.getName())) {
      return;
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      @Nullable String text = next(lines);
      while (text != null) {
        line.accept(parsed(text));
        text = next(lines);
      }
    }
  }

  private static @Nullable String next(Reader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = lines.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = lines.read()) {
      line.append((char) c);
      if (line.length() > LONGEST_LINE) {
        throw unreadable("a line of it has no end");
      }
    }
    return line.toString();
  }

  /// As `each`, in lists of this many at most.
  void inLists(String name, int most, Consumer<List<JsonNode>> list) throws IOException {
    List<JsonNode> waiting = new ArrayList<>();
    each(
        name,
        line -> {
          waiting.add(line);
          if (waiting.size() == most) {
            list.accept(List.copyOf(waiting));
            waiting.clear();
          }
        });
    if (!waiting.isEmpty()) {
      list.accept(List.copyOf(waiting));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void check() throws IOException {
    @Nullable ZipEntry entry = zip.getEntry("manifest.json");
    if (entry == null) {
      throw unreadable("it has no manifest");
    }
    JsonNode manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = parsed(new String(in.readNBytes((int) LARGEST_MANIFEST), StandardCharsets.UTF_8));
    }
    if (!manifest.path("format").asText().equals("tidemark-takeout")
        || manifest.path("version").asInt() != 1) {
      throw unreadable("it is not of the format tidemark-takeout, version 1");
    }
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asText();
      @Nullable ZipEntry said = zip.getEntry(name);
      if (said == null || !digest(said).equals(file.path("sha256").asText())) {
        throw unreadable("'" + name + "' is not what the manifest says");
      }
      checked.add(name);
    }
  }

  private String digest(ZipEntry entry) throws IOException {
    try (var in =
        new DigestInputStream(zip.getInputStream(entry), MessageDigest.getInstance("SHA-256"))) {
      long most = Math.max(WORTH_A_LOOK, entry.getCompressedSize() * LARGEST_RATIO);
      long length = in.transferTo(new Bounded(most));
      return length < 0 ? "" : HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException _) {
      throw unreadable("a line of it is no JSON");
    }
  }

  private static Refusal unreadable(String why) {
    return new Refusal(Reason.BODY_UNREADABLE, why + ".");
  }

  /// Where what is only counted goes; a bomb is stopped while it is small.
  private static final class Bounded extends OutputStream {
    private long left;

    Bounded(long left) {
      this.left = left;
    }

    @Override
    public void write(int one) {
      take(1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      take(length);
    }

    private void take(int length) {
      left -= length;
      if (left < 0) {
        throw new Refusal(
            Reason.BODY_TOO_LARGE, LARGEST_RATIO + " times what was sent, for packed files");
      }
    }
  }
}
