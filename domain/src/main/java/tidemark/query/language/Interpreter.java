package tidemark.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidemark.query.function.Functions;
import tidemark.query.function.Source;
import tidemark.query.function.Surroundings;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Value;

/// Does what a program says, once.
final class Interpreter {
  private final Variables variables;
  private final Meter meter;
  private final Operators operators;
  private final Surroundings around;

  Interpreter(Variables variables, Source source, Meter meter) {
    this.variables = variables;
    this.meter = meter;
    operators = new Operators(meter);
    around = new Surroundings(source, meter, variables::period);
  }

  void run(List<Statement> statements) {
    for (Statement statement : statements) {
      meter.work(1);
      switch (statement) {
        case Statement.Evaluate evaluate -> run(evaluate);
        case Statement.If(List<Statement.Branch> branches) -> choose(branches);
      }
    }
  }

  private void run(Statement.Evaluate statement) {
    Value value = value(statement.expression());
    if (statement.name() != null) {
      variables.set(statement.name(), value);
    }
    if (statement.returns()) {
      variables.set(Variables.RETURN, statement.name() == null ? value : new Value.None());
    }
  }

  private void choose(List<Statement.Branch> branches) {
    for (Statement.Branch branch : branches) {
      if (branch.condition() == null || isTrue(value(branch.condition()))) {
        run(branch.body());
        return;
      }
    }
  }

  private static boolean isTrue(Value condition) {
    if (condition instanceof Value.Bool(boolean isTrue)) {
      return isTrue;
    }
    throw QueryError.type("The condition of an if is a Bool, not a " + condition.kind());
  }

  private Value value(Expression expression) {
    meter.work(1);
    return switch (expression) {
      case Expression.Literal(Value value) -> value;
      case Expression.Name(String name) -> find(name);
      case Expression.Call call -> call(call);
      case Expression.ListOf(List<Expression> items) -> list(items);
      case Expression.DictOf(List<Expression.Member> members) -> dict(members);
      case Expression.Chain chain -> chain(chain);
    };
  }

  private Value find(String name) {
    return variables
        .find(name)
        .orElseThrow(() -> new QueryError(QueryError.Kind.VARIABLE_NOT_DEFINED, name));
  }

  private Value call(Expression.Call call) {
    if (!(find(call.name()) instanceof Value.Builtin(String name))) {
      throw QueryError.type(call.name());
    }
    List<Value> arguments = new ArrayList<>(call.arguments().size());
    call.arguments().forEach(argument -> arguments.add(value(argument)));
    return Functions.call(name, arguments, around);
  }

  private Value list(List<Expression> items) {
    List<Value> values = new ArrayList<>(items.size());
    items.forEach(item -> values.add(value(item)));
    return weighed(Value.Items.of(values));
  }

  private Value dict(List<Expression.Member> members) {
    Map<String, Value> values = new TreeMap<>();
    members.forEach(member -> values.put(member.key(), value(member.value())));
    return weighed(Value.Dict.of(values));
  }

  /// Parts that are used twice are there once, but somebody will look at all of them.
  private Value weighed(Value value) {
    meter.work(value.extent());
    return value;
  }

  private Value chain(Expression.Chain chain) {
    Value result = value(chain.first());
    for (Expression.Step step : chain.steps()) {
      result = operators.apply(step.operator(), result, value(step.operand()));
    }
    return result;
  }
}
