package tidemark.law;

import java.util.List;
import java.util.Set;

/// The line of features. A feature imports the kernel and what stands to its left; a new one is one
/// word here, as far to the left as it can stand.
final class Line {
  static final List<String> FEATURES =
      List.of(
          "json",
          "csv",
          "outside",
          "seal",
          "metric",
          "change",
          "audit",
          "limit",
          "organization",
          "person",
          "chronicle",
          "calendar",
          "directory",
          "revocation",
          "apikey",
          "session",
          "login",
          "member",
          "invitation",
          "federation",
          "github",
          "device",
          "privacy",
          "consent",
          "sighting",
          "team",
          "bucket",
          "timeline",
          "upload",
          "query",
          "setting",
          "usage",
          "work",
          "focus",
          "insight",
          "journal",
          "sync",
          "live",
          "webhook",
          "account",
          "retention",
          "takeout",
          "erasure",
          "operator",
          "fault",
          "maintenance",
          "checkup");

  /// Packages beside the middle: the doors to it, what starts it, and the client of it.
  static final Set<String> OUTSIDE = Set.of("rest", "web", "launcher", "client");

  private Line() {}

  /// The kernel stands before the first one.
  static int place(String feature) {
    return feature.isEmpty() ? 0 : FEATURES.indexOf(feature) + 1;
  }

  static boolean knows(String feature) {
    return feature.isEmpty() || FEATURES.contains(feature);
  }
}
