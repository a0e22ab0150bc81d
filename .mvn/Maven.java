import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/// Puts the one Maven this build is written for into the user's Maven folder and prints where its program is.
/// It needs a JDK and nothing else: no curl, no unzip.
final class Maven {
  private static final String VERSION = "3.9.11";
  private static final String SHA_512 =
      "03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076";

  public static void main(String[] args) throws Exception {
    Path user = Path.of(System.getProperty("user.home"), ".m2", "tidemark-maven");
    Path home = user.resolve("apache-maven-" + VERSION);
    if (!Files.exists(home.resolve("bin/mvn"))) {
      Files.createDirectories(user);
      install(user, home);
    }
    System.out.println(home.resolve("bin/mvn"));
  }

  private static void install(Path user, Path home) throws Exception {
    String central = System.getenv().getOrDefault("MVNW_REPOURL", "https://repo.maven.apache.org/maven2");
    URI source = URI.create(central + "/org/apache/maven/apache-maven/" + VERSION + "/apache-maven-" + VERSION + "-bin.zip");
    System.err.println("Downloading Maven " + VERSION + " …");
    Path zip = Files.createTempFile(user, "maven", ".zip");
    Path unpacked = Files.createTempDirectory(user, "maven");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      try (InputStream in = new DigestInputStream(source.toURL().openStream(), digest)) {
        Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(SHA_512)) {
        throw new IOException("The Maven that arrived is not the one this build trusts: " + source);
      }
      unpack(zip, unpacked);
      Files.move(unpacked.resolve(home.getFileName()), home);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      System.err.println("Another build has just installed Maven.");
    } finally {
      Files.delete(zip);
    }
  }

  private static void unpack(Path zip, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
    target.resolve("apache-maven-" + VERSION + "/bin/mvn").toFile().setExecutable(true, false);
  }
}
