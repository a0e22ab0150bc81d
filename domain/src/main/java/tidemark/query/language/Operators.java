package tidemark.query.language;

import java.util.ArrayList;
import java.util.List;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Activity;
import tidemark.query.value.Value;

/// Two values, made into one.
record Operators(Meter meter) {
  private static final int BYTES_OF_A_PLACE = 4;

  Value apply(String operator, Value left, Value right) {
    meter.work(1);
    if (operator.equals("==")) {
      return equal(left, right);
    }
    if (left instanceof Value.Num(double a) && right instanceof Value.Num(double b)) {
      return new Value.Num(calculated(operator, a, b));
    }
    if (operator.equals("+")) {
      return joined(left, right);
    }
    throw misfit(operator, left, right);
  }

  private static double calculated(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "%" -> a % b;
      default -> {
        if (b == 0) {
          throw new QueryError(QueryError.Kind.MATH_ERROR, "Tried to divide by zero!");
        }
        yield a / b;
      }
    };
  }

  private Value equal(Value left, Value right) {
    if (!left.isLike(right)) {
      throw QueryError.type("Cannot compare " + left.kind() + " with " + right.kind());
    }
    meter.work(left.extent() + right.extent());
    return new Value.Bool(left.same(right));
  }

  private Value joined(Value left, Value right) {
    meter.work(left.extent() + right.extent());
    meter.hold((left.extent() + right.extent()) * BYTES_OF_A_PLACE);
    if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
      return new Value.Text(a + b);
    }
    if (left instanceof Value.Events(List<Activity> a)
        && right instanceof Value.Events(List<Activity> b)) {
      List<Activity> both = new ArrayList<>(a);
      both.addAll(b);
      return new Value.Events(both);
    }
    List<Value> both = new ArrayList<>(items("+", left, left, right));
    both.addAll(items("+", right, left, right));
    return Value.Items.of(both);
  }

  private static List<? extends Value> items(String operator, Value list, Value left, Value right) {
    return switch (list) {
      case Value.Items items -> items.items();
      case Value.Events events -> events.events();
      default -> throw misfit(operator, left, right);
    };
  }

  private static QueryError misfit(String operator, Value left, Value right) {
    return QueryError.type(
        "Cannot use '" + operator + "' on " + left.kind() + " and " + right.kind());
  }
}
