package tidemark.web.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import tidemark.invitation.InvitationView;
import tidemark.invitation.Invitations;
import tidemark.invitation.Invited;
import tidemark.organization.Role;
import tidemark.web.CurrentCaller;
import tidemark.web.Portal;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// The form that invites, and the code it made, for the length of one answer.
@Named
@RequestScoped
public class NewInvitation {
  @Inject private CurrentCaller caller;
  @Inject private Invitations invitations;
  @Inject private InvitationList list;
  @Inject private CurrentOffice office;
  @Inject private Portal portal;
  @Inject private Texts texts;

  private @Nullable String email;
  private Role role = Role.MEMBER;
  private @Nullable Invited made;

  public void make() {
    show(invitations.invite(caller.get(), office.getId(), email, role));
    email = null;
  }

  public void renew(InvitationView invitation) {
    show(invitations.renew(caller.get(), office.getId(), invitation.id()));
  }

  public @Nullable Invited getMade() {
    return made;
  }

  /// Where the invited person answers.
  public String getLink() {
    return portal.getHome()
        + "invitation/answer.xhtml"
        + (made == null ? "" : "?code=" + made.code());
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  private void show(Invited invited) {
    made = invited;
    list.read();
    texts.done(invited.mailed() ? "invitation.mailed" : "invitation.made");
  }
}
