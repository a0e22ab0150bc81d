package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a content security policy without gaps, and two languages, ask of the pages' source.
class PagesTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  /// Mojarra writes inline scripts for these; PrimeFaces' own components carry a nonce. Its
  /// `oncomplete` is such a component's attribute and not the browser's.
  private static final Pattern INLINE =
      Pattern.compile("<f:ajax|<h:command\\w+|\\s(?!oncomplete)on[a-z]+=|<script|javascript:");

  private static final Pattern KEY = Pattern.compile("(?:t\\[|texts\\.say\\()'([a-z0-9.]+)'[\\],]");
  private static final Pattern WORDS = Pattern.compile(">[^<#{}]*[A-Za-zÄÖÜäöü]{3,}[^<#{}]*<");

  @Test
  void noPageHasInlineScript() throws IOException {
    assertEquals(List.of(), found(INLINE));
  }

  @Test
  void everySentenceComesFromTheBundles() throws IOException {
    Set<String> known = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH).keySet();
    List<String> unknown = found(KEY).stream().filter(key -> !known.contains(key)).toList();
    assertEquals(List.of(), unknown);
    assertTrue(found(KEY).size() > 50, "the pages use the bundles");
  }

  @Test
  void noPageSpeaksForItself() throws IOException {
    List<String> spoken = found(WORDS).stream().filter(words -> !words.contains("curl")).toList();
    assertEquals(List.of(), spoken);
  }

  /// The negative control.
  @Test
  void inlineScriptIsNoticed() {
    assertTrue(INLINE.matcher("<p:inputText onchange=\"x()\"/>").find());
    assertTrue(INLINE.matcher("<h:commandLink/>").find());
    assertTrue(WORDS.matcher("<p>Hello there</p>").find());
  }

  private static List<String> found(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(PagesTest::read)
          .flatMap(text -> pattern.matcher(text).results())
          .map(PagesTest::telling)
          .toList();
    }
  }

  private static String telling(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
