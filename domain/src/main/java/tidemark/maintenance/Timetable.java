package tidemark.maintenance;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/// The one clock of the house.
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timetable {
  @Inject private Jobs jobs;

  /// Keys that ended a quarter of a year ago are no longer listed.
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void forgetKeys() {
    jobs.run(Job.FORGET_KEYS);
  }
}
