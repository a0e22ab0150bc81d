package tidemark.law.planted;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What a caller needs.
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {}
