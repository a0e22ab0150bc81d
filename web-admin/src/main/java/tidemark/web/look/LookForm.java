package tidemark.web.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.person.People;
import tidemark.web.CurrentCaller;

/// The form in which a person says where they live and how they want the portal.
@Named
@RequestScoped
public class LookForm {
  @Inject private CurrentCaller caller;
  @Inject private People people;
  @Inject private Look look;

  private String zone = "UTC";
  private String theme = "";
  private @Nullable String language;

  @PostConstruct
  void read() {
    zone = caller.getProfile().zone().getId();
    theme = look.getTheme();
    language = look.language();
  }

  /// The whole page is shown again, because all of it changes.
  public void save() throws IOException {
    people.live(caller.get(), zone);
    look.choose(theme, language);
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/look/profile.xhtml?saved=1");
  }

  /// Places rather than abbreviations.
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") || id.equals("UTC"))
        .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public @Nullable String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language;
  }
}
