package tidemark.law.planted.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;

/// Two of two.
public class SecondHandling extends ExceptionHandlerWrapper {
  /// Wraps another.
  public SecondHandling(ExceptionHandler wrapped) {
    super(wrapped);
  }
}
