package tidemark.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.invitation.InvitationView;
import tidemark.invitation.Invitations;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// A page of an organisation's invitations.
@Named
@ViewScoped
public class InvitationList implements Serializable {
  private static final int SIZE = 25;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Invitations invitations;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private @Nullable UUID after;
  private transient Page<InvitationView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    after = after == null ? asked.id("after").orElse(null) : after;
    page = invitations.list(caller.get(), office.getId(), after, SIZE);
  }

  public void cancel(InvitationView invitation) {
    invitations.cancel(caller.get(), office.getId(), invitation.id());
    read();
    texts.done("invitation.cancelled");
  }

  public List<InvitationView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return after == null;
  }

  /// Whether another code can be made for it.
  public boolean isRenewable(InvitationView invitation) {
    return invitation.state().equals("open") || invitation.state().equals("expired");
  }
}
