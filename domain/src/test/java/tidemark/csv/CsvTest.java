package tidemark.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "\u00A0+1"})
  void formulaBecomesText(String text) {
    assertEquals("'" + text, Csv.cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
  void formulaBehindAnInvisibleCharacterBecomesTextToo(String text) {
    assertEquals("\"'" + text + "\"", Csv.cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "acme/tide", "a=b", "", "12:00", "1-2"})
  void textStaysAsItIs(String text) {
    assertEquals(text, Csv.cell(text));
  }

  @Test
  void cellWithSeparatorsIsQuoted() {
    assertEquals("\"Lovelace, \"\"Ada\"\"\"", Csv.cell("Lovelace, \"Ada\""));
    assertEquals("\"'=1,2\"", Csv.cell("=1,2"));
  }

  @Test
  void linesEndAsSpreadsheetsExpect() {
    assertEquals("a,b\r\n1,2\r\n", new Csv().line("a", "b").line(1L, 2).toString());
  }
}
