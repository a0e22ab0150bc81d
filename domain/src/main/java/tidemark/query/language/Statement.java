package tidemark.query.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done.
sealed interface Statement {
  /// `return` keeps the value for the answer and does not stop anything; that of an assignment is
  /// none.
  record Evaluate(boolean returns, @Nullable String name, Expression expression)
      implements Statement {}

  record If(List<Branch> branches) implements Statement {}

  /// Without a condition it is the `else`.
  record Branch(@Nullable Expression condition, List<Statement> body) {}
}
