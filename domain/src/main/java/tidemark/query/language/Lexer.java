package tidemark.query.language;

import java.util.ArrayList;
import java.util.List;
import tidemark.query.meter.QueryError;

/// Cuts a program into words.
final class Lexer {
  private static final String SIGNS = "=+-*/%()[]{},:;";

  private final String program;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String program) {
    this.program = program;
  }

  static List<Token> tokens(String program) {
    Lexer lexer = new Lexer(program);
    lexer.read();
    return lexer.tokens;
  }

  private void read() {
    while (at < program.length()) {
      char c = program.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        at++;
      } else if (c == '#') {
        int end = program.indexOf('\n', at);
        at = end < 0 ? program.length() : end;
      } else if (isDigit(c)) {
        add(Token.Kind.NUMBER, number());
      } else if (isLetter(c)) {
        add(Token.Kind.WORD, word());
      } else if (c == '"' || c == '\'') {
        text(c);
      } else if (SIGNS.indexOf(c) >= 0) {
        add(Token.Kind.SIGN, program.startsWith("==", at) ? at + 2 : at + 1);
      } else {
        throw error(program, at, "unexpected character '" + character() + "'");
      }
    }
    tokens.add(new Token(Token.Kind.END, "", at));
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, program.substring(at, end), at));
    at = end;
  }

  private int number() {
    int end = digits(at);
    return end < program.length() && program.charAt(end) == '.' ? digits(end + 1) : end;
  }

  private int digits(int from) {
    int end = from;
    while (end < program.length() && isDigit(program.charAt(end))) {
      end++;
    }
    return end;
  }

  private int word() {
    int end = at;
    while (end < program.length()
        && (isLetter(program.charAt(end)) || isDigit(program.charAt(end)))) {
      end++;
    }
    return end;
  }

  /// A quote behind a backslash belongs to the text if a later quote ends it, and ends it itself if
  /// there is none. Every other backslash is only a backslash.
  private void text(char quote) {
    int end = -1;
    int next = program.indexOf(quote, at + 1);
    while (next > 0) {
      end = next;
      boolean isEscaped = next > at + 1 && program.charAt(next - 1) == '\\';
      next = isEscaped ? program.indexOf(quote, next + 1) : -1;
    }
    if (end < 0) {
      throw error(program, at, "a string is not closed");
    }
    String inside = program.substring(at + 1, end);
    tokens.add(new Token(Token.Kind.TEXT, inside.replace("\\" + quote, "" + quote), at));
    at = end + 1;
  }

  private String character() {
    return new String(Character.toChars(program.codePointAt(at)));
  }

  static QueryError error(String program, int at, String what) {
    String before = program.substring(0, at);
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return new QueryError(
        QueryError.Kind.PARSING_ERROR, "line " + line + ", column " + column + ": " + what);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
