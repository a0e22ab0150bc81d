package tidemark.query.language;

import tidemark.query.value.Period;

/// A period a program is run for, and how its ends were written.
public record Stretch(Period period, String start, String end) {}
