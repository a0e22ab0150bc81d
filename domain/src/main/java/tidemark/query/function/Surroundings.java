package tidemark.query.function;

import java.util.function.Supplier;
import tidemark.query.meter.Meter;
import tidemark.query.value.Period;

/// What a function can reach beside its arguments. The period can change while a query runs.
public record Surroundings(Source source, Meter meter, Supplier<Period> period) {}
