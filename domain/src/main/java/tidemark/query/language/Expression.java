package tidemark.query.language;

import java.util.List;
import tidemark.query.value.Value;

/// What has a value.
sealed interface Expression {
  record Literal(Value value) implements Expression {}

  record Name(String name) implements Expression {}

  record Call(String name, List<Expression> arguments) implements Expression {}

  record ListOf(List<Expression> items) implements Expression {}

  record DictOf(List<Member> members) implements Expression {}

  /// Operators have one level and work from left to right.
  record Chain(Expression first, List<Step> steps) implements Expression {}

  record Step(String operator, Expression operand) {}

  record Member(String key, Expression value) {}
}
