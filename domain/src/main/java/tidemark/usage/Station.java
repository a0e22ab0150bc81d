package tidemark.usage;

import java.util.List;

/// The buckets of one device that say what it showed, and those that say whether somebody was
/// there.
record Station(String name, List<String> windows, List<String> presences) {}
