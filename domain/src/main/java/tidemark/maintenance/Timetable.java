package tidemark.maintenance;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import tidemark.maintenance.job.Job;
import tidemark.webhook.delivery.Deliveries;

/// The one clock of the house. It has no transaction of its own: each run of a job has one, and a
/// run that fails must not take the note of its failure, or the timer, along.
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Timetable {
  @Inject private Runs runs;
  @Inject private Deliveries deliveries;

  /// Keys that ended a quarter of a year ago are no longer listed.
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void forgetKeys() {
    runs.run(Job.FORGET_KEYS);
  }

  /// Keys that end in two weeks, or in three days.
  @Schedule(hour = "*", minute = "*", second = "6/10", persistent = false)
  void warnOfKeys() {
    runs.run(Job.WARN_OF_KEYS);
  }

  /// Who is disabled or deleted in Keycloak is refused here, and let in again with it.
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void followPeople() {
    runs.run(Job.FOLLOW_PEOPLE);
  }

  /// Names, owners and ended memberships of Keycloak's organisations.
  @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
  void followOrganizations() {
    runs.run(Job.FOLLOW_ORGANIZATIONS);
  }

  /// Who administers the organisations of GitHub that organisations are linked to.
  @Schedule(hour = "*", minute = "*", second = "11/20", persistent = false)
  void followGitHub() {
    runs.run(Job.FOLLOW_GITHUB);
  }

  /// What was deleted long ago, and versions of records that lost a month ago.
  @Schedule(hour = "*", minute = "*", second = "17/30", persistent = false)
  void forgetRecords() {
    runs.run(Job.FORGET_RECORDS);
  }

  /// Reviews that nobody has ended in half a day.
  @Schedule(hour = "*", minute = "*", second = "13/20", persistent = false)
  void abandonReviews() {
    runs.run(Job.ABANDON_REVIEWS);
  }

  /// Logins, invitations and offers that ended long ago.
  @Schedule(hour = "*", minute = "*", second = "23/30", persistent = false)
  void forgetLogins() {
    runs.run(Job.FORGET_LOGINS);
  }

  /// What clients told of that nobody has told of again for a quarter of a year.
  @Schedule(hour = "*", minute = "*", second = "27/30", persistent = false)
  void forgetFaults() {
    runs.run(Job.FORGET_FAULTS);
  }

  /// Events that are older than their owner or their organisation wants them to be.
  @Schedule(hour = "*", minute = "*", second = "1/10", persistent = false)
  void retainEvents() {
    runs.run(Job.RETAIN_EVENTS);
  }

  /// People who want to be forgotten.
  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  void erasePeople() {
    runs.run(Job.ERASE_PEOPLE);
  }

  /// Messages whose next try is due, and those of a node that has died. Every server looks: each
  /// takes what no other one has.
  @Schedule(hour = "*", minute = "*", second = "2/6", persistent = false)
  void deliverWebhooks() {
    deliveries.wake();
  }

  /// Messages that were delivered, or given up, a month ago.
  @Schedule(hour = "*", minute = "*", second = "23/30", persistent = false)
  void forgetDeliveries() {
    runs.run(Job.FORGET_DELIVERIES);
  }
}
