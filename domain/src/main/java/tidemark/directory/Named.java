package tidemark.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.UserRepresentation;

/// A user of Keycloak, with what people call them.
public record Named(String subject, String username, String name, String email, boolean enabled) {
  static Named of(UserRepresentation user) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return new Named(
        user.getId(),
        user.getUsername(),
        name.isEmpty() ? user.getUsername() : name,
        user.getEmail() == null ? "" : user.getEmail(),
        Boolean.TRUE.equals(user.isEnabled()));
  }
}
