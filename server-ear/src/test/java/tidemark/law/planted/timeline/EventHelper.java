package tidemark.law.planted.timeline;

/// Could be anything.
final class EventHelper {}
