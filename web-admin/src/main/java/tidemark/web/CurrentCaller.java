package tidemark.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.login.Credentials;
import tidemark.person.People;
import tidemark.person.Profile;

/// Who sits in front of the page: the access token of the session, recognised once a request by the
/// same door that recognises the tokens of the REST door.
@Named
@RequestScoped
public class CurrentCaller {
  @Inject private OpenIdContext login;
  @Inject private Credentials credentials;
  @Inject private People people;
  @Inject private HttpServletRequest request;

  private @Nullable Caller caller;
  private @Nullable Profile profile;

  public Caller get() {
    Caller known = caller;
    if (known == null) {
      String token = login.getAccessToken().getToken();
      known = credentials.recognise(token, RequestFilter.idOf(request));
      caller = known;
    }
    return known;
  }

  public Profile getProfile() {
    Profile known = profile;
    if (known == null) {
      known = people.profile(get());
      profile = known;
    }
    return known;
  }

  /// False on a page that is shown to strangers, such as a failure before the login.
  public boolean isKnown() {
    return request.getUserPrincipal() != null;
  }
}
