package tidemark.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tidemark.invitation.Invitations;
import tidemark.invitation.Offer;
import tidemark.organization.OrganizationView;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// What a code invites the person in front of the page to, and their answer.
@Named
@ViewScoped
public class Answer implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Invitations invitations;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private @Nullable String code;
  private transient @Nullable Offer offer;

  /// A code in the address is only typed in: whoever sent the link does not look it up.
  @PostConstruct
  void read() {
    code = asked.text("code").orElse(null);
  }

  public void look() {
    offer = invitations.look(caller.get(), typed());
  }

  public void accept() throws IOException {
    OrganizationView joined = invitations.accept(caller.get(), typed());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/organization/overview.xhtml?organization="
            + joined.id());
  }

  public void decline() {
    invitations.decline(caller.get(), typed());
    offer = null;
    code = null;
    texts.done("answer.declined");
  }

  public @Nullable Offer getOffer() {
    return offer;
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  private String typed() {
    return code == null ? "" : code.strip();
  }
}
