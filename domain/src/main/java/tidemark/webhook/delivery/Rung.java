package tidemark.webhook.delivery;

/// Fired when a message was written by a door, and not by a change.
record Rung() {}
