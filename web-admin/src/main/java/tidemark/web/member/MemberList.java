package tidemark.web.member;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.member.MemberView;
import tidemark.member.Members;
import tidemark.organization.Role;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// A page of an organisation's members, and the one whose role or membership is about to change.
@Named
@ViewScoped
public class MemberList implements Serializable {
  private static final int SIZE = 50;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Members members;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private @Nullable UUID after;
  private transient Page<MemberView> page = new Page<>(List.of(), null);
  private transient @Nullable MemberView chosen;
  private Role role = Role.MEMBER;

  @PostConstruct
  void read() {
    after = after == null ? asked.id("after").orElse(null) : after;
    page = members.list(caller.get(), office.getId(), after, SIZE);
  }

  public void choose(MemberView member) {
    chosen = member;
    role = member.role();
  }

  public void appoint() {
    MemberView changed = members.appoint(caller.get(), office.getId(), chosen().id(), role);
    read();
    texts.done("member.appointed", changed.name(), texts.say("role." + changed.role().text()));
  }

  /// Whose account belongs to an identity provider is asked about once more.
  public void remove(MemberView member) {
    try {
      remove(member, false);
    } catch (Refusal refusal) {
      if (refusal.reason() != Reason.MEMBER_MANAGED) {
        throw refusal;
      }
      chosen = member;
      PrimeFaces.current().executeScript("PF('managed').show()");
    }
  }

  public void removeManaged() {
    remove(chosen(), true);
  }

  private void remove(MemberView member, boolean managedToo) {
    members.remove(caller.get(), office.getId(), member.id(), managedToo);
    read();
    texts.done("member.removed", member.name());
  }

  public boolean isMe(MemberView member) {
    return member.id().equals(caller.get().person());
  }

  public List<MemberView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return after == null;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public @Nullable MemberView getChosen() {
    return chosen;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  private MemberView chosen() {
    return Objects.requireNonNull(chosen, "no member was chosen");
  }
}
