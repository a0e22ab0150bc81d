package tidemark.rest.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route whose clients lose what they send when they are refused: it is delayed instead.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Delivery {}
