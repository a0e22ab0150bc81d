package tidemark.launcher.listener;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// This package as an OSGi bundle among Payara's own.
public final class Bundle {
  private static final String NAME = "tidemark-listener.jar";
  private static final String PACKAGE = Bundle.class.getPackageName();

  /// By name: outside of Payara their supertypes are not there.
  private static final List<String> CLASSES = List.of("LastWordAddOn", "LastWord");

  private static final String MANIFEST =
      """
      Manifest-Version: 1.0
      Bundle-ManifestVersion: 2
      Bundle-SymbolicName: tidemark.listener
      Bundle-Version: 1.0.0
      DynamicImport-Package: *

      """;

  /// `comet` is the one add-on that is off unless somebody asks for it, and nobody needs it here.
  private static final String INHABITANTS =
      """
      [%s]S
      contract={org.glassfish.grizzly.http.server.AddOn}
      name=comet
      rank=100

      """
          .formatted(PACKAGE + "." + CLASSES.getFirst());

  private Bundle() {}

  /// Writes it, unless the very same is there.
  public static void put(Path glassfish) throws IOException {
    Path target = glassfish.resolve("modules").resolve(NAME);
    byte[] wanted = packed();
    if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), wanted)) {
      return;
    }
    Path beside = target.resolveSibling(NAME + ".new");
    Files.write(beside, wanted);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      entry(jar, "META-INF/MANIFEST.MF").write(MANIFEST.getBytes(StandardCharsets.UTF_8));
      entry(jar, "META-INF/hk2-locator/default")
          .write(INHABITANTS.getBytes(StandardCharsets.UTF_8));
      for (String type : CLASSES) {
        String path = PACKAGE.replace('.', '/') + "/" + type + ".class";
        try (InputStream code = Bundle.class.getResourceAsStream("/" + path)) {
          if (code == null) {
            throw new IOException("no " + path);
          }
          code.transferTo(entry(jar, path));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static OutputStream entry(ZipOutputStream jar, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // the same classes make the same file
    entry.setTime(0);
    jar.putNextEntry(entry);
    return jar;
  }
}
