package tidemark.query.meter;

import java.io.Serial;

/// A query that cannot be answered, in the words of ActivityWatch's server.
public final class QueryError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Kind kind;

  public QueryError(Kind kind, String text) {
    super(text, null, false, false);
    this.kind = kind;
  }

  /// The kinds there are upstream, and one of our own.
  public enum Kind {
    PARSING_ERROR("ParsingError"),
    EMPTY_QUERY("EmptyQuery"),
    VARIABLE_NOT_DEFINED("VariableNotDefined"),
    MATH_ERROR("MathError"),
    INVALID_TYPE("InvalidType"),
    INVALID_FUNCTION_PARAMETERS("InvalidFunctionParameters"),
    TIME_INTERVAL_ERROR("TimeIntervalError"),
    BUCKET_QUERY_ERROR("BucketQueryError"),
    REGEX_COMPILE_ERROR("RegexCompileError"),
    LIMIT_EXCEEDED("LimitExceeded");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As clients read it.
    public String word() {
      return word;
    }
  }

  public static QueryError limit(String text) {
    return new QueryError(Kind.LIMIT_EXCEEDED, text);
  }

  public static QueryError type(String text) {
    return new QueryError(Kind.INVALID_TYPE, text);
  }

  public static QueryError parameters(String text) {
    return new QueryError(Kind.INVALID_FUNCTION_PARAMETERS, text);
  }

  public Kind kind() {
    return kind;
  }

  /// `Kind("text")`, the text quoted as a literal.
  public String sentence() {
    if (kind == Kind.EMPTY_QUERY) {
      return kind.word() + "()";
    }
    String quoted =
        String.valueOf(getMessage())
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return kind.word() + "(\"" + quoted + "\")";
  }
}
