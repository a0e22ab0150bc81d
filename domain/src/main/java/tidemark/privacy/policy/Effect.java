package tidemark.privacy.policy;

/// What a policy would have done to the events of a type of bucket.
public record Effect(String type, long events, long dropped, long changed) {
  Effect and(boolean isDropped, boolean isChanged) {
    return new Effect(
        type, events + 1, dropped + (isDropped ? 1 : 0), changed + (isChanged ? 1 : 0));
  }
}
