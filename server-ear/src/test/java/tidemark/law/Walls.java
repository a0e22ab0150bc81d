package tidemark.law;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/// Which package may know which.
final class Walls {
  static final List<Law> LAWS =
      List.of(
          new Law("a feature has its place in the line", Walls::strangers),
          new Law("a feature imports only what stands to its left", Walls::backwards),
          new Law("packages form no cycles", Walls::cycles),
          new Law(
              "the middle, rest, web, the launcher and the client keep their distance",
              Walls::leaps),
          new Law("a resource is known to RestApi alone", Walls::knownResources),
          new Law("RestApi lists every resource and provider", Walls::unlisted));

  private Walls() {}

  private static List<String> strangers(House house) {
    return house
        .middle()
        .filter(c -> !Line.knows(house.feature(c)))
        .map(c -> c.getName() + " is in no feature of the line")
        .toList();
  }

  private static List<String> backwards(House house) {
    return house
        .middle()
        .flatMap(c -> ours(house, c))
        .filter(d -> !Line.OUTSIDE.contains(house.feature(d.getTargetClass())))
        .filter(d -> place(house, d.getTargetClass()) > place(house, d.getOriginClass()))
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> cycles(House house) {
    return Stream.of("", ".rest", ".web", ".launcher", ".client")
        .flatMap(part ->
            slices()
                .matching(house.root() + part + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(house.main())
                .getFailureReport()
                .getDetails()
                .stream())
        .toList();
  }

  private static List<String> leaps(House house) {
    return house.main().stream()
        .flatMap(c -> ours(house, c))
        .filter(d -> isLeap(house, d.getOriginClass(), d.getTargetClass()))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean isLeap(House house, JavaClass from, JavaClass to) {
    String there = house.feature(to);
    return Line.OUTSIDE.contains(there) && !there.equals(house.feature(from));
  }

  private static List<String> knownResources(House house) {
    return house
        .outside("rest")
        .filter(c -> !c.getSimpleName().equals("RestApi"))
        .flatMap(c -> ours(house, c))
        .filter(d -> d.getTargetClass().isAnnotatedWith("jakarta.ws.rs.Path"))
        .filter(d -> !outermost(d.getOriginClass()).equals(d.getTargetClass()))
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> unlisted(House house) {
    List<JavaClass> listed =
        house
            .outside("rest")
            .filter(c -> c.getSimpleName().equals("RestApi"))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .toList();
    return house
        .outside("rest")
        .filter(c ->
            c.isAnnotatedWith("jakarta.ws.rs.Path")
                || c.isAnnotatedWith("jakarta.ws.rs.ext.Provider"))
        .filter(c -> !listed.contains(c))
        .map(c -> c.getName() + " is missing in RestApi")
        .toList();
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Walls::outermost).orElse(type);
  }

  private static Stream<Dependency> ours(House house, JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(d -> house.isOurs(d.getTargetClass()));
  }

  private static int place(House house, JavaClass type) {
    return Line.place(house.feature(type));
  }
}
