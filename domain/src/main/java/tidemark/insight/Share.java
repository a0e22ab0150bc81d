package tidemark.insight;

/// What falls to a person, a repository, a weekday or an hour.
///
/// @param key by which programs know it
/// @param label by which people do
public record Share(String key, String label, long seconds, long sessions) {
  Share and(Effort effort) {
    return new Share(key, label, seconds + effort.seconds(), sessions + 1);
  }
}
