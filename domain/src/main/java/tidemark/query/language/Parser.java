package tidemark.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Value;

/// Reads a program by the grammar of `docs/queries.md`.
final class Parser {
  private static final int DEEPEST = 100;
  private static final Set<String> KEYWORDS =
      Set.of("if", "elif", "else", "return", "true", "false", "True", "False");
  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "==");

  private final String program;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(String program) {
    this.program = program;
    tokens = Lexer.tokens(program);
  }

  static List<Statement> parse(String program) {
    Parser parser = new Parser(program);
    List<Statement> statements = parser.block();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected("a statement");
    }
    return statements;
  }

  private List<Statement> block() {
    List<Statement> statements = new ArrayList<>();
    while (peek().kind() != Token.Kind.END && !peek().is("}")) {
      if (peek().is(";")) {
        next++;
      } else if (peek().is("if")) {
        statements.add(branches());
      } else {
        statements.add(evaluation());
      }
    }
    return statements;
  }

  private Statement branches() {
    List<Statement.Branch> branches = new ArrayList<>();
    do {
      next++;
      branches.add(new Statement.Branch(expression(), body()));
    } while (peek().is("elif"));
    if (peek().is("else")) {
      next++;
      branches.add(new Statement.Branch(null, body()));
    }
    return new Statement.If(branches);
  }

  private List<Statement> body() {
    expect("{");
    deeper();
    List<Statement> body = block();
    depth--;
    expect("}");
    return body;
  }

  private Statement evaluation() {
    boolean returns = peek().is("return");
    next += returns ? 1 : 0;
    String name = null;
    if (isName(peek()) && tokens.get(next + 1).is("=")) {
      name = peek().text();
      next += 2;
    }
    Expression expression = expression();
    if (peek().kind() != Token.Kind.END) {
      expect(";");
    }
    return new Statement.Evaluate(returns, name, expression);
  }

  private Expression expression() {
    deeper();
    Expression first = operand();
    List<Expression.Step> steps = new ArrayList<>();
    while (peek().kind() == Token.Kind.SIGN && OPERATORS.contains(peek().text())) {
      String operator = take().text();
      steps.add(new Expression.Step(operator, operand()));
    }
    depth--;
    return steps.isEmpty() ? first : new Expression.Chain(first, steps);
  }

  private Expression operand() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Expression.Literal(new Value.Num(Double.parseDouble(token.text())));
      case TEXT -> new Expression.Literal(new Value.Text(token.text()));
      case WORD -> word(token);
      case SIGN -> sign(token);
      case END -> throw unexpected("a value", token);
    };
  }

  private Expression word(Token token) {
    if (token.is("true") || token.is("True")) {
      return new Expression.Literal(new Value.Bool(true));
    }
    if (token.is("false") || token.is("False")) {
      return new Expression.Literal(new Value.Bool(false));
    }
    if (!isName(token)) {
      throw unexpected("a value", token);
    }
    if (!peek().is("(")) {
      return new Expression.Name(token.text());
    }
    next++;
    return new Expression.Call(token.text(), list(")"));
  }

  private Expression sign(Token token) {
    return switch (token.text()) {
      case "(" -> {
        Expression inside = expression();
        expect(")");
        yield inside;
      }
      case "[" -> new Expression.ListOf(list("]"));
      case "{" -> dict();
      default -> throw unexpected("a value", token);
    };
  }

  private List<Expression> list(String end) {
    List<Expression> items = new ArrayList<>();
    if (!peek().is(end)) {
      items.add(expression());
      while (peek().is(",")) {
        next++;
        items.add(expression());
      }
    }
    expect(end);
    return items;
  }

  private Expression dict() {
    List<Expression.Member> members = new ArrayList<>();
    if (!peek().is("}")) {
      members.add(member());
      while (peek().is(",")) {
        next++;
        members.add(member());
      }
    }
    expect("}");
    return new Expression.DictOf(members);
  }

  private Expression.Member member() {
    Token key = take();
    if (key.kind() != Token.Kind.TEXT) {
      throw unexpected("a string", key);
    }
    expect(":");
    return new Expression.Member(key.text(), expression());
  }

  private static boolean isName(Token token) {
    return token.kind() == Token.Kind.WORD && !KEYWORDS.contains(token.text());
  }

  private Token peek() {
    return tokens.get(next);
  }

  /// The end can be taken again and again.
  private Token take() {
    Token token = tokens.get(next);
    next += token.kind() == Token.Kind.END ? 0 : 1;
    return token;
  }

  private void expect(String sign) {
    if (!peek().is(sign)) {
      throw unexpected("'" + sign + "'");
    }
    next++;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw Lexer.error(program, peek().at(), "nested deeper than " + DEEPEST + " levels");
    }
  }

  private QueryError unexpected(String wanted) {
    return unexpected(wanted, peek());
  }

  private QueryError unexpected(String wanted, Token found) {
    return Lexer.error(program, found.at(), "expected " + wanted + ", found " + found.shown());
  }
}
