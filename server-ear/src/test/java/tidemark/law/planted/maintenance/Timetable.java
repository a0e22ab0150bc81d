package tidemark.law.planted.maintenance;

import jakarta.ejb.Schedule;
import tidemark.law.planted.rest.docs.DocsResource;

/// A second timetable; and the middle knows a door.
class Timetable {
  @Schedule
  DocsResource tick() {
    return new DocsResource();
  }
}
