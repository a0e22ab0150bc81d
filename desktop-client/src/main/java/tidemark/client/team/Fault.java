package tidemark.client.team;

import tidemark.client.wire.Answer;

/// What kind of failure an answer is.
public enum Fault {
  /// Passes by itself.
  NETWORK,
  /// The credential, or what it may do.
  AUTH,
  NOT_FOUND,
  /// The thing itself is wrong.
  VALIDATION,
  /// Anything else the two sides disagree on.
  SYNC;

  static Fault of(Answer answer) {
    return switch (answer.status()) {
      case 401, 403 -> AUTH;
      case 404, 410 -> NOT_FOUND;
      case 400, 413, 422 -> VALIDATION;
      default -> answer.passes() ? NETWORK : SYNC;
    };
  }
}
