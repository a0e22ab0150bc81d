package tidemark.usage;

import java.util.List;

/// A part of the time, in microseconds. A category's name is its path; any other has one word.
public record Share(List<String> name, long micros) {}
