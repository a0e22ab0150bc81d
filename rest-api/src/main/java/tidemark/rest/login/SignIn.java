package tidemark.rest.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.account.Accounts;
import tidemark.account.Asked;
import tidemark.account.Code;
import tidemark.account.GitHubLogin;
import tidemark.account.Password;
import tidemark.json.Json;
import tidemark.person.People;
import tidemark.rest.RequestId;
import tidemark.session.Opened;

/// What stands behind both names of the doors.
@RequestScoped
public class SignIn {
  private static final String SCHEME = "bearer ";

  /// Nobody is known yet, so nobody gets much room.
  private static final int LARGEST = 64 * 1024;

  @Inject private Accounts accounts;
  @Inject private People people;
  @Inject private HttpServletRequest request;

  /// What somebody typed.
  record PasswordJson(@Nullable String email, @Nullable String password) {}

  /// What a client sends that keeps refresh tokens.
  record RefreshJson(@JsonProperty("refresh_token") @Nullable String refreshToken) {}

  /// What the extension brings back from GitHub.
  record CodeJson(
      @Nullable String code, @Nullable String codeVerifier, @Nullable String redirectUri) {}

  /// The one member that counts of what is sent after a login at Google.
  record GoogleJson(@JsonProperty("id_token") @Nullable String idToken) {}

  LoginJson logIn(InputStream body) throws IOException {
    return shown(accounts.logIn(password(body), asked()));
  }

  LoginJson register(InputStream body) throws IOException {
    return shown(accounts.register(password(body), asked()));
  }

  LoginJson refresh(InputStream body) throws IOException {
    @Nullable RefreshJson sent = read(body, RefreshJson.class);
    if (sent != null && sent.refreshToken() != null) {
      return shown(accounts.exchange(sent.refreshToken(), asked()));
    }
    @Nullable String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (shown == null || !shown.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw new Refusal(Reason.CREDENTIAL_MISSING);
    }
    return shown(accounts.renew(shown.substring(SCHEME.length()).strip(), asked()));
  }

  GitHubJson gitHub(InputStream body) throws IOException {
    @Nullable CodeJson sent = read(body, CodeJson.class);
    if (sent == null || sent.code() == null || sent.redirectUri() == null) {
      throw new Refusal(Reason.VALUE_INVALID, "Send 'code', 'codeVerifier' and 'redirectUri'.");
    }
    String verifier = Objects.requireNonNullElse(sent.codeVerifier(), "");
    GitHubLogin login =
        accounts.byGitHub(new Code(sent.code(), verifier, sent.redirectUri()), asked());
    return GitHubJson.of(login, people.profile(login.opened().caller()));
  }

  LoginJson google(InputStream body) throws IOException {
    @Nullable GoogleJson sent = read(body, GoogleJson.class);
    if (sent == null || sent.idToken() == null) {
      throw new Refusal(Reason.VALUE_INVALID, "Send 'id_token'.");
    }
    return shown(accounts.byGoogle(sent.idToken(), asked()));
  }

  private LoginJson shown(Opened opened) {
    return LoginJson.of(opened, people.profile(opened.caller()));
  }

  private Asked asked() {
    return new Asked(request.getRemoteAddr(), RequestId.of(request));
  }

  private static Password password(InputStream body) throws IOException {
    @Nullable PasswordJson sent = read(body, PasswordJson.class);
    if (sent == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return new Password(
        Objects.requireNonNullElse(sent.email(), ""),
        Objects.requireNonNullElse(sent.password(), ""));
  }

  /// Clients without a body send no content type either, so bodies are read here.
  private static <T> @Nullable T read(InputStream body, Class<T> form) throws IOException {
    byte[] json = body.readNBytes(LARGEST + 1);
    if (json.length > LARGEST) {
      throw new Refusal(Reason.BODY_TOO_LARGE, LARGEST + " bytes");
    }
    return json.length == 0 ? null : Json.mapper().readValue(json, form);
  }
}
