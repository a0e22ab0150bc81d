package tidemark.web.connect;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// What the program asked for that sent the person here.
@Named
@ViewScoped
public class Desktop implements Serializable {
  @Inject private transient HttpServletRequest request;

  private transient @Nullable Target target;

  /// A request with a parameter `state` would be taken for Keycloak's answer to a login.
  @PostConstruct
  void read() {
    target =
        Target.of(request.getParameter("redirect_uri"), request.getParameter("program_state"))
            .orElse(null);
  }

  /// False for an address that no desktop program of ours has.
  public boolean isKnown() {
    return target != null;
  }

  Target target() {
    if (target == null) {
      throw new Refusal(Reason.VALUE_INVALID, "No program is known under this address.");
    }
    return target;
  }
}
