package tidemark.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What crosses a door, and what never does.
final class Shapes {
  static final List<Law> LAWS =
      List.of(
          new Law("a route speaks in wire shapes, never in domain types", Shapes::leaks),
          new Law("a *Json is a record, and lives in rest", Shapes::strayJson),
          new Law("an entity is package-private", Shapes::publicEntities),
          new Law("Entities lists exactly the entities", Shapes::unlisted));

  private static final List<String> VERBS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
  private static final String ENTITY = "jakarta.persistence.Entity";

  private Shapes() {}

  private static List<String> leaks(House house) {
    return house
        .outside("rest")
        .flatMap(c -> c.getMethods().stream())
        .filter(Shapes::isRoute)
        .flatMap(m -> crossing(m).filter(t -> isOfTheMiddle(house, t)).map(t -> leak(m, t)))
        .toList();
  }

  private static boolean isRoute(JavaMethod method) {
    return VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  private static Stream<JavaClass> crossing(JavaMethod method) {
    return Stream.concat(
        method.getReturnType().getAllInvolvedRawTypes().stream(),
        method.getParameterTypes().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()));
  }

  private static boolean isOfTheMiddle(House house, JavaClass type) {
    return house.isOurs(type) && !Line.OUTSIDE.contains(house.feature(type));
  }

  private static String leak(JavaMethod method, JavaClass type) {
    return method.getFullName() + " lets " + type.getName() + " through";
  }

  private static List<String> strayJson(House house) {
    return house.main().stream()
        .filter(c -> c.getSimpleName().matches(".+Json"))
        .filter(c -> !house.feature(c).equals("rest") || !c.isRecord())
        .map(c -> c.getName() + " is no wire record of rest")
        .toList();
  }

  private static List<String> publicEntities(House house) {
    return house.main().stream()
        .filter(c -> c.isAnnotatedWith(ENTITY))
        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
        .map(c -> c.getName() + " is public")
        .toList();
  }

  private static List<String> unlisted(House house) {
    Pattern entity = Pattern.compile(Pattern.quote(house.root()) + "\\.([a-z]+\\.)+[A-Z]\\w+");
    Set<String> listed =
        house
            .mainSources()
            .filter(source -> source.name().equals("Entities.java"))
            .flatMap(source -> source.literals().stream())
            .filter(text -> entity.matcher(text).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> entities =
        house.main().stream()
            .filter(c -> c.isAnnotatedWith(ENTITY))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    return listed.equals(entities)
        ? List.of()
        : List.of("Entities lists " + listed + ", the entities are " + entities);
  }
}
