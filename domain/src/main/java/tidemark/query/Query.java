package tidemark.query;

import java.util.List;
import tidemark.query.language.Stretch;

/// What somebody wants to know: a program, for which periods, and what the program may call itself.
public record Query(String program, List<Stretch> stretches, String name) {}
