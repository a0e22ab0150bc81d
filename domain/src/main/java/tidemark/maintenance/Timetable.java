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

  /// Who is disabled or deleted in Keycloak is refused here, and let in again with it.
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void followPeople() {
    jobs.run(Job.FOLLOW_PEOPLE);
  }

  /// Names, owners and ended memberships of Keycloak's organisations.
  @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
  void followOrganizations() {
    jobs.run(Job.FOLLOW_ORGANIZATIONS);
  }
}
