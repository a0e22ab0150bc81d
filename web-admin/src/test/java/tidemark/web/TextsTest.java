package tidemark.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidemark.Caller;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.journal.Type;
import tidemark.organization.Role;
import tidemark.session.Client;
import tidemark.team.TeamRole;

class TextsTest {
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle GERMAN = bundle(Locale.GERMAN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        new TreeSet<>(ownKeys("texts.properties")), new TreeSet<>(ownKeys("texts_de.properties")));
  }

  @Test
  void germanIsNotEnglish() {
    assertNotEquals(ENGLISH.getString("nav.logout"), GERMAN.getString("nav.logout"));
  }

  @Test
  void everySentenceIsAPatternWithTheSamePlaces() {
    for (String key : ENGLISH.keySet()) {
      int places = places(ENGLISH.getString(key));
      assertEquals(places, places(GERMAN.getString(key)), key);
    }
  }

  /// Pages put these keys together from what the doors know.
  @Test
  void whatDoorsKnowHasAWordInThePortal() {
    Set<String> wanted = new TreeSet<>();
    Stream.of(Act.values()).forEach(act -> wanted.add("act." + act.text()));
    Stream.of(Role.values()).forEach(role -> wanted.add("role." + role.text()));
    Stream.of(Role.values()).forEach(role -> wanted.add("role." + role.text() + ".may"));
    Stream.of(TeamRole.values()).forEach(role -> wanted.add("team.role." + role.text()));
    Stream.of(Type.values()).forEach(type -> wanted.add("conflict.kind." + type.kind().text()));
    Stream.of(Client.values()).forEach(client -> wanted.add("session.client." + client));
    Stream.of(Caller.Kind.values()).forEach(kind -> wanted.add("chronicle.by." + kind));
    Scope.ofAKey().forEach(scope -> wanted.add("key.scope." + scope.text()));
    wanted.removeAll(ENGLISH.keySet());
    assertEquals(Set.of(), wanted);
  }

  @Test
  void numbersAreSpokenInBothLanguages() {
    String key = "device.revoke.effect";
    assertEquals(
        "Phone loses its access. 2 keys are bound to it and stop at once. It has recorded nothing.",
        MessageFormat.format(ENGLISH.getString(key), "Phone", 2, 0));
    assertEquals(
        "Phone verliert den Zugang. 1 Schlüssel ist daran gebunden, er endet sofort."
            + " Die 3 aufgezeichneten Buckets bleiben.",
        MessageFormat.format(GERMAN.getString(key), "Phone", 1, 3));
  }

  /// The negative control: an apostrophe would swallow what follows it.
  @Test
  void brokenPatternIsNoticed() {
    assertThrows(IllegalArgumentException.class, () -> places("{0,choice"));
    assertEquals(0, places("it's {0}"));
  }

  private static int places(String pattern) {
    return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
  }

  private static Set<String> ownKeys(String file) {
    try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(file))) {
      return new PropertyResourceBundle(new InputStreamReader(in, UTF_8)).keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(Texts.BUNDLE, locale);
  }
}
