package tidemark.audit;

import java.util.Locale;

/// What is worth remembering.
public enum Act {
  SESSION_STARTED,
  SESSION_ENDED,
  KEY_ISSUED,
  KEY_REVOKED,
  DEVICE_REGISTERED,
  DEVICE_RENAMED,
  DEVICE_REVOKED,
  BUCKET_DELETED,
  EVENTS_DELETED,
  DENIED;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
