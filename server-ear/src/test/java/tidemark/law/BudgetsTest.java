package tidemark.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The build runs Checkstyle over the product; here it is seen to notice.
class BudgetsTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          FileLength      | class Planted {LINES
          MethodLength    | class Planted { void long_() {LINES
          ParameterNumber | class Planted { void many(int a, int b, int c, int d, int e) {} }
          AvoidStarImport | import java.util.*; class Planted { List<String> list; }
          UnusedImports   | import java.util.List; class Planted {}
          NeedBraces      | class Planted { void bare(boolean on) { if (on) return; } }
          OneTopLevelClass| class Planted {} class Second {}
          IllegalImport   | import lombok.Data; @Data class Planted {}
          FileTabCharacter| class Planted {TAB}
          """)
  void aPlantedBreachOfABudgetIsNoticed(String check, String code)
      throws IOException, CheckstyleException {
    int lines = check.equals("FileLength") ? 300 : 41;
    String end = check.equals("FileLength") ? "}" : "}}";
    assertEquals(
        List.of(check),
        found(code.replace("LINES", "\n".repeat(lines) + end).replace("TAB", "\t")));
  }

  @Test
  void whatKeepsTheBudgetsIsLeftAlone() throws IOException, CheckstyleException {
    assertEquals(
        List.of(), found("record Planted(int a, int b, int c, int d, int e) { void quiet() {} }"));
  }

  private List<String> found(String code) throws IOException, CheckstyleException {
    Path file = Files.writeString(folder.resolve("Planted.java"), code);
    Found found = new Found(new ArrayList<>());
    Checker checker = new Checker();
    try {
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.configure(
          ConfigurationLoader.loadConfiguration(
              House.home().resolve("config/checkstyle.xml").toString(),
              new PropertiesExpander(new Properties())));
      checker.addListener(found);
      checker.process(List.of(file.toFile()));
    } finally {
      checker.destroy();
    }
    return found.checks();
  }

  private record Found(List<String> checks) implements AuditListener {
    @Override
    public void addError(AuditEvent event) {
      checks.add(event.getSourceName().replaceFirst(".*\\.", "").replaceFirst("Check$", ""));
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}

    @Override
    public void addException(AuditEvent event, Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }
}
