package tidemark;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.TransactionScoped;
import java.util.List;

/// The entities, and one entity manager per transaction for whoever injects it.
///
/// The container cannot lend one: it looks for the persistence unit in the module that began the
/// request, and finds the WAR. Made here, it also does not need the database before the first use.
@ApplicationScoped
class Entities {
  /// Written out, because Hibernate does not scan here.
  static final List<String> CLASSES =
      List.of(
          "tidemark.organization.Organization",
          "tidemark.organization.Membership",
          "tidemark.person.Person",
          "tidemark.apikey.ApiKey",
          "tidemark.device.Device",
          "tidemark.bucket.Bucket",
          "tidemark.timeline.Event");

  private final EntityManagerFactory factory = open();

  @Produces
  @TransactionScoped
  EntityManager entities() {
    return factory.createEntityManager();
  }

  void close(@Disposes EntityManager entities) {
    entities.close();
  }

  @PreDestroy
  void end() {
    factory.close();
  }

  private static EntityManagerFactory open() {
    PersistenceConfiguration unit =
        new PersistenceConfiguration("tidemark")
            .provider("org.hibernate.jpa.HibernatePersistenceProvider")
            .transactionType(PersistenceUnitTransactionType.JTA)
            .jtaDataSource("jdbc/tidemark")
            .property("hibernate.transaction.jta.platform", "GlassFish")
            .property("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
            .property("hibernate.boot.allow_jdbc_metadata_access", false)
            .property("hibernate.jdbc.batch_size", 100);
    CLASSES.forEach(name -> unit.managedClass(entity(name)));
    return unit.createEntityManagerFactory();
  }

  private static Class<?> entity(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
