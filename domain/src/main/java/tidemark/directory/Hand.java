package tidemark.directory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RealmsResource;
import tidemark.Reason;
import tidemark.Refusal;

/// The installation's own hand in Keycloak's admin API, and what its silence means.
@ApplicationScoped
class Hand {
  private static final Logger LOG = System.getLogger(Directory.class.getName());
  private static final long PATIENCE_SECONDS = 3;
  private static final Set<Integer> DONE_BEFORE = Set.of(404, 409);

  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String keycloak;

  @Inject
  @ConfigProperty(name = "tidemark.directory.secret", defaultValue = "none")
  private String secret;

  @Inject private Clock clock;
  private Client client = ClientBuilder.newClient();

  @PostConstruct
  void open() {
    client.close();
    client =
        ClientBuilder.newBuilder()
            .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .register(Wire.feature())
            .build();
  }

  @PreDestroy
  void close() {
    client.close();
  }

  RealmResource realm() {
    var target =
        client
            .target(keycloak)
            .register(new OwnToken(client, keycloak + "/realms/tidemark", secret, clock));
    return WebResourceFactory.newResource(RealmsResource.class, target).realm("tidemark");
  }

  static void tell(Supplier<Response> order) {
    ask(() -> {
      try (Response answer = order.get()) {
        return DONE_BEFORE.contains(answer.getStatus()) || check(answer);
      }
    });
  }

  static boolean check(Response answer) {
    if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw new WebApplicationException(answer.getStatus());
    }
    return true;
  }

  static <T> Optional<T> find(Supplier<T> question) {
    return ask(() -> {
      try {
        return Optional.of(question.get());
      } catch (NotFoundException _) {
        return Optional.empty();
      }
    });
  }

  static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProcessingException | WebApplicationException e) {
      LOG.log(Level.WARNING, "Keycloak does not answer: " + e);
      throw new Refusal(Reason.DIRECTORY_UNAVAILABLE);
    }
  }
}
