package tidemark.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The laws, held against a house that breaks each of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedViolationsTest {
  private static final String MIGRATIONS = "domain/src/main/resources/db/migration/";

  private final House house = planted();

  @Test
  void everyLawNoticesItsBreach() {
    List<String> asleep =
        HouseRulesTest.laws().stream()
            .filter(law -> law.breaches().apply(house).isEmpty())
            .map(Law::sentence)
            .toList();
    assertEquals(List.of(), asleep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a feature has its place in the line                             | stranger.Lost
          a feature imports only what stands to its left                  | apikey.ApiKeys
          packages form no cycles                                         | Cycle detected
          the middle, rest, web, the launcher and the client keep their distance | maintenance.Timetable.tick
          a resource is known to RestApi alone                            | apikey.KeyResource
          RestApi lists every resource and provider                       | DocsResource is missing
          a door's method takes the caller first and says what it requires| People.name
          a door's method takes the caller first and says what it requires| ApiKeys.issue
          a feature has one public class with behaviour                   | Crowd
          a door has at most 250 lines                                    | 251 lines
          the kernel has at most ten public types                         | WordNine
          a route speaks in wire shapes, never in domain types            | everybody() lets
          a *Json is a record, and lives in rest                          | timeline.EventJson
          an entity is package-private                                    | ApiKey is public
          Entities lists exactly the entities                             | nowhere.Gone
          only a table speaks to JDBC                                     | prepareStatement
          a door hands a connection on and knows nothing else of JDBC     | java.sql.PreparedStatement
          EJB is for upkeep alone                                         | timeline.Events
          there is one ExceptionMapper                                    | SecondMapper
          there is one Faces exception handler                            | SecondHandling
          there is one timetable                                          | timeline.Events
          a statement on the data plane names the space                   | delete from planted
          a statement on the data plane names the space                   | select p from planted
          a key of the data plane begins with the space                   | primary key (id
          a key of the data plane begins with the space                   | unique (name
          a key of the data plane begins with the space                   | planted_by_name
          every table has row security, and a space's has a policy        | no row level security
          every table has row security, and a space's has a policy        | no policy
          a migration is named for a feature                              | V9__nothing.sql
          a name says what a thing is                                     | EventHelper
          a package says what it promises                                 | tidemark.silent has no
          a package says what it promises                                 | tidemark/poor/package-info.java
          a package has at most 15 files                                  | 16 files
          an import names one class                                       | Wide.java
          the README has at most 80 lines                                 | 81 lines
          operations.md describes every setting                           | TIDEMARK_PLANTED_SETTING
          time comes from the injected clock                              | Instant.now
          only the launcher's console prints                              | System.out
          a static never changes                                          | Events.seen
          nobody sleeps: wait for the thing itself, with a bound          | Thread.sleep
          a test's name states a fact                                     | PlantedFacts.test1
          tests use real parts, in any order, all of them                 | Disabled
          the laws see the whole house                                    | saw only
          """)
  void whatWasPlantedIsNamed(String sentence, String breach) {
    Law law =
        HouseRulesTest.laws().stream()
            .filter(l -> l.sentence().equals(sentence))
            .findFirst()
            .orElseThrow();
    List<String> breaches = law.breaches().apply(house);
    assertTrue(breaches.stream().anyMatch(b -> b.contains(breach)), () -> breaches.toString());
  }

  private static House planted() {
    JavaClasses classes = new ClassFileImporter().importPackages(House.PLANTED);
    return new House(House.PLANTED, classes, classes, Stream.concat(written(), crowd()).toList());
  }

  private static Stream<Source> written() {
    return Stream.of(
        java("tidemark/silent/Word.java", "package tidemark.silent;\n"),
        java("tidemark/poor/package-info.java", "/// Says little.\npackage tidemark.poor;\n"),
        java("tidemark/law/planted/apikey/ApiKeys.java", "\n".repeat(251)),
        java("tidemark/wide/Wide.java", "import java.util" + ".*;\n"),
        java("tidemark/wide/PlantedTable.java", STATEMENTS),
        java("tidemark/wide/Set.java", "@ConfigProperty(name = \"tidemark.planted.setting\")"),
        new Source(MIGRATIONS + "V9__nothing.sql", TABLES),
        java("tidemark/wide/Entities.java", "\"" + House.PLANTED + ".nowhere.Gone\""),
        new Source("README.md", "\n".repeat(81)));
  }

  private static final String STATEMENTS =
      """
      String one = "delete from planted " + "where id = ?";
      String two = "select p from Planted p where p.id = :id";
      String three = "select id from planted where space_id = ?";
      """;

  private static final String TABLES =
      """
      create table planted (
        space_id uuid not null,
        id uuid not null,
        name text not null,
        primary key (id, space_id),
        unique (name)
      );
      create index planted_by_name on planted (name);
      """;

  private static Stream<Source> crowd() {
    return IntStream.range(0, 16).mapToObj(i -> java("tidemark/crowd/Word" + i + ".java", ""));
  }

  private static Source java(String path, String text) {
    return new Source("domain/src/main/java/" + path, text);
  }
}
