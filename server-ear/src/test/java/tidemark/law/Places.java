package tidemark.law;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What there is one place for.
final class Places {
  static final List<Law> LAWS =
      List.of(
          new Law("only a table speaks to JDBC", Places::sqlElsewhere),
          new Law("a door hands a connection on and knows nothing else of JDBC", Places::sqlTypes),
          new Law("EJB is for upkeep alone", Places::ejbElsewhere),
          new Law("there is one ExceptionMapper", Places::mappers),
          new Law("there is one Faces exception handler", Places::facesHandlers),
          new Law("there is one timetable", Places::timetables));

  /// What a door may hand on from `Database` to a table.
  private static final Set<String> HANDED_ON =
      Set.of("java.sql.Connection", "java.sql.SQLException");

  /// Classes that speak to JDBC though no table, and why.
  private static final Map<String, String> BESIDE_TABLES =
      Map.of(
          "Database", "lends the connection",
          "maintenance.job.ClusterLock", "a lock has no table",
          "timeline.Copy", "writes the binary form of COPY for EventTable");

  private Places() {}

  private static List<String> sqlElsewhere(House house) {
    return server(house)
        .filter(c -> !isTable(house, c))
        .flatMap(c -> c.getAccessesFromSelf().stream())
        .filter(a -> isJdbc(a.getTargetOwner()))
        .map(JavaAccess::getDescription)
        .toList();
  }

  private static List<String> sqlTypes(House house) {
    return server(house)
        .filter(c -> !isTable(house, c))
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(d -> isJdbc(d.getTargetClass()))
        .filter(d -> !HANDED_ON.contains(d.getTargetClass().getName()))
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> ejbElsewhere(House house) {
    return server(house)
        .filter(c -> !house.feature(c).equals("maintenance"))
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(d -> d.getTargetClass().getPackageName().startsWith("jakarta.ejb"))
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> mappers(House house) {
    return one(
        house, "ExceptionMapper", c -> c.isAssignableTo("jakarta.ws.rs.ext.ExceptionMapper"));
  }

  /// Without a portal there is nothing to handle.
  private static List<String> facesHandlers(House house) {
    return house.outside("web").findAny().isEmpty()
        ? List.of()
        : one(
            house,
            "Faces exception handler",
            c -> c.isAssignableTo("jakarta.faces.context.ExceptionHandler"));
  }

  private static List<String> timetables(House house) {
    return one(
        house,
        "class with @Schedule",
        c ->
            c.getMethods().stream()
                .anyMatch(m ->
                    m.isAnnotatedWith("jakarta.ejb.Schedule")
                        || m.isAnnotatedWith("jakarta.ejb.Schedules")));
  }

  private static List<String> one(House house, String what, Predicate<JavaClass> isOne) {
    List<String> found = house.main().stream().filter(isOne).map(JavaClass::getName).toList();
    return found.size() == 1 ? List.of() : List.of("there is one " + what + ", not " + found);
  }

  /// The launcher makes the database and stands outside of the application.
  private static Stream<JavaClass> server(House house) {
    return house.main().stream().filter(c -> !house.feature(c).equals("launcher"));
  }

  private static boolean isTable(House house, JavaClass type) {
    JavaClass outermost = Walls.outermost(type);
    return outermost.getSimpleName().endsWith("Table")
        || BESIDE_TABLES.containsKey(house.local(outermost.getName()));
  }

  private static boolean isJdbc(JavaClass type) {
    return List.of("java.sql", "javax.sql").contains(type.getPackageName())
        || type.getPackageName().startsWith("org.postgresql");
  }
}
