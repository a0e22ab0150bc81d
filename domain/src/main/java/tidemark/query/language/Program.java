package tidemark.query.language;

import java.util.List;
import tidemark.query.function.Source;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Value;

/// A program that can be run.
public final class Program {
  private static final int LONGEST = 1_000_000;

  private final List<Statement> statements;

  private Program(List<Statement> statements) {
    this.statements = statements;
  }

  public static Program parse(String text) {
    if (text.length() > LONGEST) {
      throw QueryError.limit("The program has more than " + LONGEST + " characters");
    }
    return new Program(Parser.parse(text));
  }

  /// What it returns for one period; `name` is what the request calls the query.
  public Value run(Stretch stretch, String name, Source source, Meter meter) {
    Variables variables = Variables.of(stretch, name);
    new Interpreter(variables, source, meter).run(statements);
    return variables
        .find(Variables.RETURN)
        .orElseThrow(() -> new QueryError(QueryError.Kind.EMPTY_QUERY, ""));
  }
}
