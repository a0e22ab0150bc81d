package tidemark.law;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How code behaves.
final class Habits {
  static final List<Law> LAWS =
      List.of(
          new Law("time comes from the injected clock", Habits::ownTime),
          new Law("only the launcher's console prints", Habits::prints),
          new Law("a static never changes", Habits::mutableStatics),
          new Law("nobody sleeps: wait for the thing itself, with a bound", Habits::sleeps),
          new Law("a test's name states a fact", Habits::namelessTests),
          new Law("tests use real parts, in any order, all of them", Habits::fakeTests),
          new Law("the laws see the whole house", Habits::blind));

  private static final int CLASSES = 180;
  private static final int SOURCES = 160;
  private static final int TESTS = 20;
  private static final Set<String> CHANGING =
      Set.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.ArrayList",
          "java.util.HashSet",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicReference",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal");

  /// Who may ask the system for the time, and why.
  private static final Map<String, String> OWN_TIME =
      Map.of(
          "Clocks", "makes the clock",
          "client.Main", "makes the client's clock",
          "launcher.", "runs before there is anything to inject");

  /// Who may wait without being woken.
  private static final Map<String, String> SLEEPS =
      Map.of("launcher.server.Poll", "asks a starting server again and again, with a bound");

  private Habits() {}

  private static List<String> ownTime(House house) {
    return accesses(house.main().stream(), house, OWN_TIME, Habits::asksForTime);
  }

  private static boolean asksForTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    boolean now = owner.startsWith("java.time.") && name.equals("now");
    boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
    boolean old = owner.equals("java.util.Date") && name.equals("<init>");
    return now || clock || old || name.equals("currentTimeMillis");
  }

  private static List<String> prints(House house) {
    return accesses(
        house.main().stream(),
        house,
        Map.of("launcher.Console", "the one that prints"),
        a -> a.getName().equals("printStackTrace") || isStandardStream(a));
  }

  private static boolean isStandardStream(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(System.class)
        && List.of("out", "err").contains(access.getName());
  }

  private static List<String> mutableStatics(House house) {
    return house.main().stream()
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(Habits::changes)
        .map(f -> f.getFullName() + " can change")
        .toList();
  }

  private static boolean changes(JavaField field) {
    boolean openArray =
        field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    return openArray
        || !field.getModifiers().contains(JavaModifier.FINAL)
        || CHANGING.contains(field.getRawType().getName());
  }

  private static List<String> sleeps(House house) {
    return accesses(
        Stream.concat(house.main().stream(), house.tests().stream()),
        house,
        SLEEPS,
        a ->
            a.getName().equals("sleep")
                && List.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                    .contains(a.getTargetOwner().getName()));
  }

  private static List<String> namelessTests(House house) {
    return tests(house)
        .filter(m -> !m.getName().matches("(?!test|should)[a-z]+[A-Z0-9][A-Za-z0-9]*"))
        .map(m -> m.getFullName() + " states no fact")
        .toList();
  }

  private static List<String> fakeTests(House house) {
    return house.tests().stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(d ->
            d.getTargetClass().getName().matches("org\\.(mockito|easymock)\\..*")
                || d.getTargetClass()
                    .getName()
                    .matches("org\\.junit\\..*\\.(Disabled|Order|TestMethodOrder)"))
        .map(d -> d.getDescription())
        .toList();
  }

  private static List<String> blind(House house) {
    boolean whole =
        house.main().size() >= CLASSES
            && house.sources().size() >= SOURCES
            && tests(house).count() >= TESTS;
    String seen =
        "saw only %d classes, %d files and %d tests"
            .formatted(house.main().size(), house.sources().size(), tests(house).count());
    return whole ? List.of() : List.of(seen);
  }

  private static Stream<JavaMethod> tests(House house) {
    return house.tests().stream()
        .flatMap(c -> c.getMethods().stream())
        .filter(m ->
            m.isAnnotatedWith("org.junit.jupiter.api.Test")
                || m.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest"));
  }

  private static List<String> accesses(
      Stream<JavaClass> classes,
      House house,
      Map<String, String> allowed,
      Predicate<JavaAccess<?>> isBreach) {
    return classes
        .filter(c -> allowed.keySet().stream().noneMatch(house.local(c.getName())::startsWith))
        .flatMap(c -> c.getAccessesFromSelf().stream())
        .filter(isBreach)
        .map(JavaAccess::getDescription)
        .toList();
  }
}
