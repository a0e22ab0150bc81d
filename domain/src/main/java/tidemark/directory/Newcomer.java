package tidemark.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tidemark.Reason;
import tidemark.Refusal;

/// Somebody to make an account for. The password is good for one login, at which it is changed.
public record Newcomer(String email, String name, @Nullable String password) {
  UserRepresentation representation() {
    var user = new UserRepresentation();
    user.setUsername(email);
    user.setEmail(email);
    user.setFirstName(name);
    user.setEnabled(true);
    if (password != null) {
      var credential = new CredentialRepresentation();
      credential.setType(CredentialRepresentation.PASSWORD);
      credential.setValue(password);
      credential.setTemporary(true);
      user.setCredentials(List.of(credential));
    }
    return user;
  }

  static Refusal refused(int status) {
    return status == 409
        ? new Refusal(Reason.CONFLICT, "There is an account with this e-mail address already.")
        : new Refusal(
            Reason.VALUE_INVALID,
            "Keycloak takes this address, name or password not. A password has at least 10"
                + " characters and is neither the name nor the address.");
  }

  /// Never the password, wherever this ends up.
  @Override
  public String toString() {
    return email;
  }
}
