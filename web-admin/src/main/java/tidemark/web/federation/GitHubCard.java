package tidemark.web.federation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.github.GitHubLink;
import tidemark.github.GitHubLinks;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// What an organisation is on GitHub.
@Named
@ViewScoped
public class GitHubCard implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient GitHubLinks links;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private transient @Nullable GitHubLink known;
  private @Nullable String login;
  private @Nullable String token;

  @PostConstruct
  void read() {
    try {
      known = links.get(caller.get(), office.getId());
    } catch (Refusal refusal) {
      if (refusal.reason() != Reason.GITHUB_UNLINKED) {
        throw refusal;
      }
      known = null;
    }
  }

  public void link() {
    String wanted = Objects.requireNonNullElse(login, "").strip();
    String shown = Objects.requireNonNullElse(token, "").strip();
    known = links.link(caller.get(), office.getId(), wanted, shown);
    token = null;
    texts.done("github.linked", wanted);
  }

  public void unlink() {
    links.unlink(caller.get(), office.getId());
    read();
    texts.done("github.unlinked");
  }

  public @Nullable GitHubLink getKnown() {
    return known;
  }

  public @Nullable String getLogin() {
    return login;
  }

  public void setLogin(@Nullable String login) {
    this.login = login;
  }

  /// Never shown again.
  public @Nullable String getToken() {
    return token;
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }
}
