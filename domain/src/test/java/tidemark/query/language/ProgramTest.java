package tidemark.query.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.query.function.Shelf;

class ProgramTest {
  private final Shelf shelf = Shelf.empty().with("w", "0 10 {\"app\":\"a\"}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1                        | 1.0",
        "1.                       | 1.0",
        "01.50                    | 1.5",
        "\"a b\"                  | \"a b\"",
        "'a \"b\"'                | \"a \"b\"\"",
        "\"a 'b'\"                | \"a 'b'\"",
        "\"a \\\" b\"             | \"a \" b\"",
        "'it\\'s'                 | \"it's\"",
        "\"\\d+\\.\"              | \"\\d+\\.\"",
        "\"a\\\"                  | \"a\\\"",
        "[\"a\\\\\"b\"]           | [\"a\\\"b\"]",
        "\"\"                     | \"\"",
        "\"ünï 𝄞\"               | \"ünï 𝄞\"",
        "true                     | true",
        "False                    | false",
        "[]                       | []",
        "[1, [2, \"x\"], {}]      | [1.0, [2.0, \"x\"], {}]",
        "{\"b\": 1, 'a': [true]}  | {a: [true], b: 1.0}",
        "{\"a\": 1, \"a\": 2}     | {a: 2.0}",
        "(1)                      | 1.0",
        "((1 + 2))                | 3.0",
        "print(1)                 | none",
        "nop()                    | 1.0",
        "flood                    | flood()",
        "[flood]                  | [flood()]",
      })
  void valueIsWhatIsWritten(String expression, String value) {
    assertEquals(value, shelf.returned(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3          | 9.0",
        "10 - 2 - 3         | 5.0",
        "1 + (2 * 3)        | 7.0",
        "7 % 4              | 3.0",
        "7 / 2              | 3.5",
        "0 - 1              | -1.0",
        "1 % 0              | NaN",
        "\"a\" + \"b\"      | \"ab\"",
        "[1] + [2, 3]       | [1.0, 2.0, 3.0]",
        "[] + []            | []",
        "1 == 1.0           | true",
        "1 + 1 == 2         | true",
        "\"a\" == \"A\"     | false",
        "[1, 2] == [1, 2]   | true",
        "[1, 2] == [2, 1]   | false",
        "[1] == [\"1\"]     | false",
        "{\"a\": 1} == {\"a\": 1} | true",
        "{\"a\": 1} == {\"b\": 1} | false",
        "print() == print() | false",
        "query_bucket(\"w\") == query_bucket(\"w\") | true",
        "query_bucket(\"w\") == []         | false",
        "sum_durations(query_bucket(\"w\") + query_bucket(\"w\")) | 20.0",
        "sum_durations([] + query_bucket(\"w\")) | 10.0",
      })
  void operatorsWorkFromLeftToRight(String expression, String value) {
    assertEquals(value, shelf.returned(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RETURN = 1                                       | 1.0",
        "RETURN = 1; RETURN = 2;                          | 2.0",
        "return 1;                                        | 1.0",
        "return 1; RETURN = 2;                            | 2.0",
        "RETURN = 2; return x = 1;                        | none",
        "return x = 1; return x + 1;                      | 2.0",
        ";;; return 1;;;                                  | 1.0",
        "1 + 1; return 3;                                 | 3.0",
        "a = 1; b = a; a = 2; return [a, b];              | [2.0, 1.0]",
        "iffy = 1; returned = 2; return iffy + returned;  | 3.0",
        "if true { return 1; }                            | 1.0",
        "if false { return 1; } else { return 2; }        | 2.0",
        "if 1 == 2 { return 1; } elif 1 == 1 { return 2; } else { return 3; } | 2.0",
        "if false {} elif false {} else { x = 4; } return x; | 4.0",
        "if true { if true { return 5; } }                | 5.0",
        "f = nop; nop = 7; return f() + nop;              | 8.0",
        "return 1; # = 2; `                               | 1.0",
        "return NAME;                                     | \"morning\"",
        "return TIMEINTERVAL; | \"2024-01-01T00:00:00+00:00/2024-01-01T01:00:00+00:00\"",
        "return STARTTIME;                                | \"2024-01-01T01:00:00+01:00\"",
        "return ENDTIME;                                  | \"2024-01-01T02:00:00+01:00\"",
      })
  void statementsRunOneAfterTheOther(String program, String value) {
    assertEquals(value, shelf.ask(program));
  }

  @Test
  void commentEndsWithItsLine() {
    assertEquals("2.0", shelf.ask("# one\nreturn # two; \r\n 2 # three"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return 1; '",
        "return 1; &",
        "return !true;",
        "return 1 < 2;",
        "return \"a;",
        "return -1;",
        "return [1,];",
        "return [1 2];",
        "return f(1,);",
        "return {1: 2};",
        "return {\"a\" 2};",
        "return (1;",
        "return 1 2;",
        "a = ;",
        "= 1;",
        "if = 1;",
        "true = 1;",
        "if true return 1;",
        "if true { return 1; } else",
        "else { }",
        "return 1; }",
        "{ return 1; }",
        "if true { x = 1 }",
        "a = b = 1;",
        "f()();",
        "a[0];",
        "return [\"a\\\", \"b\"];",
        "return 1.5.2;",
        "für = 1;",
      })
  void whatIsNoProgramIsAParsingError(String program) {
    String refusal = shelf.refusal(program);
    assertTrue(refusal.startsWith("ParsingError(\"line 1, column "), refusal);
  }

  @Test
  void parsingErrorSaysWhere() {
    assertEquals(
        "ParsingError(\"line 2, column 8: expected ';', found 'b'\")",
        shelf.refusal("x = 1;\n y = a b;"));
    assertEquals(
        "ParsingError(\"line 1, column 5: expected a value, found the end\")",
        shelf.refusal("x = "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                            | EmptyQuery()",
        "x = 1;                        | EmptyQuery()",
        "return x;                     | VariableNotDefined(\"x\")",
        "x(1);                         | VariableNotDefined(\"x\")",
        "x = 1; x(1);                  | InvalidType(\"x\")",
        "return 1 / 0;                 | MathError(\"Tried to divide by zero!\")",
        "return 1 == \"1\";            | InvalidType(\"Cannot compare Number with String\")",
        "return flood == flood;        | InvalidType(\"Cannot compare Function with Function\")",
        "return 1 + \"1\";             | InvalidType(\"Cannot use '+' on Number and String\")",
        "return [] * 2;                | InvalidType(\"Cannot use '*' on List and Number\")",
        "if 1 { }                      | InvalidType(\"The condition of an if is a Bool, not a Number\")",
        "flood();     | InvalidFunctionParameters(\"Expected 1 parameters in function, got 0\")",
        "flood(1, 2); | InvalidFunctionParameters(\"Expected 1 parameters in function, got 2\")",
        "find_bucket(1, 2, 3); | InvalidFunctionParameters(\"Expected 1 to 2 parameters in function, got 3\")",
        "flood(1);    | InvalidFunctionParameters(\"Expected function parameter of type List of Events, got Number\")",
        "flood([1]);  | InvalidFunctionParameters(\"Expected function parameter of type List of Events, got Number\")",
        "limit_events([], \"1\"); | InvalidFunctionParameters(\"Expected function parameter of type Number, got String\")",
        "merge_events_by_keys([], [1]); | InvalidFunctionParameters(\"Expected function parameter of type String, got Number\")",
        "query_bucket(\"no\"); | BucketQueryError(\"Failed to query bucket: NoSuchBucket(\\\"no\\\")\")",
        "find_bucket(\"no\");  | BucketQueryError(\"Failed to find bucket matching filter 'no'\")",
        "find_bucket(\"w\", \"h\"); | BucketQueryError(\"Failed to find bucket matching filter 'w' and hostname 'h'\")",
        "TIMEINTERVAL = 1; query_bucket(\"w\"); | TimeIntervalError(\"The time interval is not a String\")",
        "TIMEINTERVAL = \"x\"; query_bucket(\"w\"); | TimeIntervalError(\"Failed to parse time interval: 'x'\")",
        "filter_keyvals([], \"a\", [{}]); | InvalidFunctionParameters(\"A value of type Dict cannot be compared with data\")",
      })
  void errorHasItsKindAndText(String program, String sentence) {
    assertEquals(sentence, shelf.refusal(program));
  }

  @Test
  void intervalCanBeMoved() {
    Shelf day = Shelf.empty().with("w", "0 10 {}", "7200 10 {}");
    assertEquals("#1 0 10 {}", day.returned("query_bucket(\"w\")"));
    assertEquals(
        "#2 7200 5 {}",
        day.ask(
            "TIMEINTERVAL = \"2024-01-01T03:00:00+01:00/2024-01-01T02:00:05Z\";"
                + " return query_bucket(\"w\");"));
    assertEquals(
        "#2 7200 10 {}\n#1 9 1 {}",
        day.ask(
            "STARTTIME = \"2024-01-01T00:00:09\"; ENDTIME = '2024-01-02';"
                + " return query_bucket(\"w\");"));
    assertEquals("2.0", day.ask("ENDTIME = '2024-01-02'; return query_bucket_eventcount(\"w\");"));
    assertEquals(
        "",
        day.ask(
            "TIMEINTERVAL = \"2024-01-02T00:00:00Z/2024-01-01T00:00:00Z\";"
                + " return query_bucket(\"w\");"),
        "the end before the start");
  }

  @Test
  void bucketIsFoundByItsWholeNameThenByItsBeginning() {
    Shelf shelves =
        Shelf.empty()
            .of("b", "aw-watcher-window_b.local")
            .of("b", "aw-watcher-window_b")
            .of("a", "aw-watcher-window_a");
    assertEquals(
        "\"aw-watcher-window_b\"", shelves.returned("find_bucket(\"aw-watcher-window_b\")"));
    assertEquals(
        "\"aw-watcher-window_b.local\"", shelves.returned("find_bucket(\"aw-watcher-window_\")"));
    assertEquals(
        "\"aw-watcher-window_a\"", shelves.returned("find_bucket(\"aw-watcher-window_\", \"a\")"));
    assertEquals(
        "[\"aw-watcher-window_a\", \"aw-watcher-window_b\", \"aw-watcher-window_b.local\"]",
        shelves.returned("query_bucket_names()"));
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "[".repeat(200) + "]".repeat(200);
    assertTrue(shelf.refusal("return " + deep + ";").startsWith("ParsingError("));
    String blocks = "if true {".repeat(5_000) + "}".repeat(5_000);
    assertTrue(shelf.refusal(blocks).startsWith("ParsingError("));
    String brackets = "return " + "(".repeat(100_000);
    assertTrue(shelf.refusal(brackets).startsWith("ParsingError("));
    String turns = "a = [];" + "a = [a];".repeat(1_000);
    assertEquals(
        "LimitExceeded(\"A value is nested deeper than 50 levels\")", shelf.refusal(turns));
  }

  @Test
  void longChainsAreNoNesting() {
    assertEquals("50000.0", shelf.returned("1" + " + 1".repeat(49_999)));
    String elifs = "if false {}" + " elif false {}".repeat(10_000) + " else { return 1; }";
    assertEquals("1.0", shelf.ask(elifs));
  }

  @Test
  void growthHasAnEnd() {
    for (String program :
        new String[] {
          "a = [1];" + "a = [a, a, a, a];".repeat(40),
          "a = [1];" + "a = a + a;".repeat(60),
          "a = \"1\";" + "a = a + a;".repeat(60),
          "a = query_bucket(\"w\");" + "a = concat(a, a);".repeat(60),
        }) {
      assertTrue(shelf.refusal(program + "return 0;").startsWith("LimitExceeded("), program);
    }
    String steady = "a = query_bucket(\"w\");" + "a = period_union(concat(a, a), a);".repeat(2_000);
    assertEquals("1.0", shelf.ask(steady + "return 1;"), "what stays small may go on");
    String endless = " ".repeat(1_000_001);
    assertTrue(shelf.refusal(endless).startsWith("LimitExceeded("));
  }
}
