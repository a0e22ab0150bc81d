package tidemark.journal.merge;

import java.util.UUID;

/// A version of a record.
///
/// @param at microseconds since 1970
/// @param digest of the content; empty for a deletion
public record Version(long at, boolean deleted, UUID device, String digest)
    implements Comparable<Version> {

  /// The later one is greater. A total order: device ids and digests compare as their text does.
  @Override
  public int compareTo(Version other) {
    int order = Long.compare(at, other.at);
    order = order == 0 ? Boolean.compare(deleted, other.deleted) : order;
    order = order == 0 ? compare(device, other.device) : order;
    return order == 0 ? digest.compareTo(other.digest) : order;
  }

  boolean saysTheSameAs(Version other) {
    return deleted == other.deleted && (deleted || digest.equals(other.digest));
  }

  Version notBefore(long earliest) {
    return at >= earliest ? this : new Version(earliest, deleted, device, digest);
  }

  private static int compare(UUID one, UUID other) {
    int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return order == 0
        ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
        : order;
  }
}
