package tidemark.law.planted.timeline;

/// A wire record in the middle.
record EventJson(String name) {}
