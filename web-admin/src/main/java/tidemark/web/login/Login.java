package tidemark.web.login;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/// The portal as Keycloak's client. The values in braces are read from `tidemark.web.Portal`.
@OpenIdAuthenticationMechanismDefinition(
    providerURI = "${portal.issuer}",
    clientId = "tidemark-portal",
    clientSecret = "${portal.secret}",
    redirectURI = "${portal.callback}",
    scope = {"openid", "profile", "email", "organization"},
    claimsDefinition =
        @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
    logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${portal.home}"),
    qualifiers = ByKeycloak.class,
    tokenAutoRefresh = true,
    jwksConnectTimeout = 5_000,
    jwksReadTimeout = 5_000)
@DeclareRoles(Entrance.MEMBER)
@ApplicationScoped
public class Login {}
