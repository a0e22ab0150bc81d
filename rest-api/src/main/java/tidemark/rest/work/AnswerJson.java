package tidemark.rest.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The same values twice: the extension reads them under `data`, its dashboard at the top.
record AnswerJson<T>(boolean success, T data, @JsonUnwrapped T values) {
  static <T> AnswerJson<T> of(T values) {
    return new AnswerJson<>(true, values, values);
  }
}
