package tidemark.consent;

import tidemark.Caller;

/// A person has withdrawn a consent, in the running transaction.
public record Withdrawn(Caller caller, Topic topic, Audience audience) {}
