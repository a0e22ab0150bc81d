package tidemark.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// One file a secret, made when first asked for and readable by its owner alone. Only the launcher
/// that holds the home's lock asks, so two never make the same secret.
public final class Secrets {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 24;
  private static final int PEPPER_BYTES = 32;

  private static final Object MAKING = new Object();

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A password without letters that look alike, because people type some of them.
  public String password(String name) {
    return once(name, this::letters);
  }

  /// 64 hex digits.
  public String pepper(String name) {
    return once(name, this::digits);
  }

  public Optional<String> kept(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Written beside and renamed: a secret is there whole or not at all.
  public void keep(String name, String value) {
    try {
      Path beside = folder.resolve(name + ".new");
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(beside, value + "\n");
      Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The servers start side by side and share some passwords: one of them makes each.
  private String once(String name, Supplier<String> made) {
    synchronized (MAKING) {
      Optional<String> kept = kept(name).filter(value -> !value.isEmpty());
      if (kept.isPresent()) {
        return kept.get();
      }
      String value = made.get();
      keep(name, value);
      return value;
    }
  }

  private String letters() {
    StringBuilder made = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> made.append(LETTERS.charAt(i)));
    return made.toString();
  }

  private String digits() {
    byte[] bytes = new byte[PEPPER_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
