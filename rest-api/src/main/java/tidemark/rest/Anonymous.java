package tidemark.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This route answers without a credential. Everything that is not marked so needs one.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Anonymous {
  /// A credential that is sent all the same is recognised, because the answer depends on it.
  boolean recognises() default false;
}
