package tidemark.launcher.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Unpacking without a `tar`, an `xz` or an `unzip` on the machine.
final class Archive {
  private static final Set<String> PROGRAMS = Set.of("asadmin", "kc.sh", "kcadm.sh", "kcreg.sh");

  private Archive() {}

  static void unzip(Path zip, Path into) throws IOException {
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>) archive.stream().map(ZipEntry.class::cast)::iterator) {
        Path target = inside(into, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          try (InputStream content = archive.getInputStream(entry)) {
            write(content, target, PROGRAMS.contains(target.getFileName().toString()));
          }
        }
      }
    }
  }

  /// The `.txz` inside the jar of PostgreSQL's programs.
  static void untarFromJar(Path jar, Path into) throws IOException {
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      ZipEntry tar =
          archive.stream()
              .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + jar));
      try (TarArchiveInputStream entries =
          new TarArchiveInputStream(
              new XZCompressorInputStream(new BufferedInputStream(archive.getInputStream(tar))))) {
        untar(entries, into);
      }
    }
  }

  private static void untar(TarArchiveInputStream entries, Path into) throws IOException {
    for (TarArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      Path target = inside(into, entry.getName());
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(target.resolveSibling("."));
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else {
        write(entries, target, (entry.getMode() & 0100) != 0);
      }
    }
  }

  private static void write(InputStream content, Path target, boolean program) throws IOException {
    Files.createDirectories(target.resolveSibling("."));
    Files.copy(content, target);
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static Path inside(Path into, String name) throws IOException {
    Path target = into.resolve(name).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("an archive reaches outside itself: " + name);
    }
    return target;
  }
}
