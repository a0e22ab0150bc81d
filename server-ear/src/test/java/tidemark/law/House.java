package tidemark.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the laws look at: everything below the package `root`, compiled and as it was written.
record House(String root, JavaClasses main, JavaClasses tests, List<Source> sources) {
  static final String PLANTED = "tidemark.law.planted";

  private static final List<String> MODULES =
      List.of("domain", "rest-api", "web-admin", "payara-config", "desktop-client", "server-ear");

  /// The product, out of the folders of its modules.
  static House ours() {
    Path home = home();
    return new House(
        "tidemark",
        classes(home, "target/classes"),
        classes(home, "target/test-classes"),
        sources(home));
  }

  /// The folder the build was started for.
  static Path home() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }

  /// The classes of the middle: all but those of the doors and the launcher.
  Stream<JavaClass> middle() {
    return main.stream().filter(c -> !Line.OUTSIDE.contains(feature(c)));
  }

  Stream<JavaClass> outside(String name) {
    return main.stream().filter(c -> feature(c).equals(name));
  }

  /// The first word of the package after the root; nothing for the kernel.
  String feature(JavaClass type) {
    return type.getPackageName().equals(root) ? "" : local(type.getPackageName()).split("\\.")[0];
  }

  boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }

  /// A class's name without the root.
  String local(String name) {
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
  }

  Stream<Source> mainSources() {
    return sources.stream().filter(s -> s.isJava() && s.isMain());
  }

  private static JavaClasses classes(Path home, String folder) {
    List<Path> folders =
        MODULES.stream().map(module -> home.resolve(module).resolve(folder)).toList();
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains(PLANTED.replace('.', '/')))
        .importPaths(folders.stream().filter(Files::exists).toList());
  }

  private static List<Source> sources(Path home) {
    Stream<Path> written =
        MODULES.stream().map(home::resolve).flatMap(module -> files(module.resolve("src")));
    return Stream.concat(
            written, Stream.of(home.resolve("README.md"), home.resolve("docs/operations.md")))
        .filter(file -> !file.toString().contains(PLANTED.replace('.', '/')))
        .filter(file -> file.toString().matches(".*\\.(java|sql|xml|md)"))
        .map(file -> new Source(home.relativize(file).toString(), read(file)))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
