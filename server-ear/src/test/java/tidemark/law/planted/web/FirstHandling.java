package tidemark.law.planted.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;

/// One of two.
public class FirstHandling extends ExceptionHandlerWrapper {
  /// Wraps another.
  public FirstHandling(ExceptionHandler wrapped) {
    super(wrapped);
  }
}
