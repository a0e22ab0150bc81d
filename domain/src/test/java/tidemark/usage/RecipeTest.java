package tidemark.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidemark.json.Json;
import tidemark.query.language.Program;

class RecipeTest {
  private static final List<Station> TWO =
      List.of(
          new Station("laptop", List.of("window \"ü\""), List.of("afk")),
          new Station("phone", List.of("w1", "w2"), List.of()));

  private static final JsonNode NONE = Json.read("[]");
  private static final Set<By> CATEGORIES = Set.of(By.CATEGORY);

  @Test
  void theyAreProgramsOfTheLanguage() {
    Program.parse(Recipe.of(Set.of(By.APP), TWO, NONE));
    Program.parse(Recipe.of(EnumSet.allOf(By.class), TWO, NONE));
    Program.parse(Recipe.of(EnumSet.allOf(By.class), List.of(), NONE));
  }

  @Test
  void patternsKeepTheirBackslashesAndQuotes() {
    String program =
        Recipe.of(
            CATEGORIES,
            TWO,
            Json.read(
                """
                [{"id": 1, "name": ["Work", "C"], "rule": {"type": "regex", "regex": "\\\\d\\"\\\\\\\\"}},
                 {"id": 2, "name": ["Work"], "rule": {"type": "none"}},
                 {"id": 3, "name": ["Play"], "rule": {"type": "regex", "regex": "game", "ignore_case": true}}]
                """));
    Program.parse(program);
    assertTrue(program.contains("\"(?:\\d\\\"\\\\)\""), program);
    assertEquals(1, program.split("\"ignore_case\": true", -1).length - 1, program);
  }

  @Test
  void aSettingThatIsNoListOfCategoriesHasNone() {
    for (String setting : List.of("{}", "null", "[1, \"x\", {}]", "[{\"name\": \"x\"}]")) {
      String program = Recipe.of(CATEGORIES, TWO, Json.read(setting));
      Program.parse(program);
      assertTrue(program.contains("categorize(all, [])"), program);
    }
  }
}
