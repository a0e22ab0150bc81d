package tidemark;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionScoped;
import org.hibernate.SessionFactory;

/// One entity manager a transaction. It is an EJB because doors are called from web modules, which
/// have no persistence unit of their own: inside an EJB the one of this archive is found.
@Stateless
@SuppressWarnings("NullAway.Init") // the container fills the field
public class Entities {
  @PersistenceUnit(unitName = "tidemark")
  private EntityManagerFactory unit;

  @Produces
  @TransactionScoped
  public EntityManager open() {
    return unit.unwrap(SessionFactory.class).createEntityManager();
  }

  public void close(@Disposes EntityManager entities) {
    entities.close();
  }
}
