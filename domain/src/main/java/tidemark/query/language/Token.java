package tidemark.query.language;

/// A word of a program, and where it begins.
record Token(Kind kind, String text, int at) {
  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  /// As it is named in a message.
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case TEXT -> "a string";
      case WORD, NUMBER, SIGN -> "'" + text + "'";
    };
  }
}
