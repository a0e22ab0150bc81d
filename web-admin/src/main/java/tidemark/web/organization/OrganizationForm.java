package tidemark.web.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tidemark.member.Members;
import tidemark.organization.OrganizationView;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The name of an organisation that is, or of one that is to be.
@Named
@RequestScoped
public class OrganizationForm {
  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Members members;
  @Inject private Texts texts;

  private @Nullable String name;
  private @Nullable String founded;

  public void rename() {
    OrganizationView renamed = members.rename(caller.get(), office.getId(), typed(name));
    office.read();
    texts.done("organization.renamed", renamed.name());
  }

  public void found() throws IOException {
    OrganizationView made = members.found(caller.get(), typed(founded));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/organization/overview.xhtml?organization="
            + made.id());
  }

  public @Nullable String getName() {
    return name == null ? office.getName() : name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getFounded() {
    return founded;
  }

  public void setFounded(@Nullable String founded) {
    this.founded = founded;
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text;
  }
}
