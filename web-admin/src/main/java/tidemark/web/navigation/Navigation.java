package tidemark.web.navigation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import tidemark.web.organization.CurrentOffice;

/// The menu: all pages there are, and who gets to see the way to each.
@Named
@RequestScoped
public class Navigation {
  private static final List<Link> MEMBER =
      List.of(
          new Link("/index.xhtml", "home", "home"),
          new Link("/usage/day.xhtml", "chart-bar", "day"),
          new Link("/device/list.xhtml", "desktop", "devices"),
          new Link("/apikey/list.xhtml", "key", "keys"),
          new Link("/session/list.xhtml", "sign-in", "sessions"),
          new Link("/bucket/list.xhtml", "database", "data"),
          new Link("/team/list.xhtml", "users", "teams"),
          new Link("/consent/list.xhtml", "share-alt", "consents"),
          new Link("/sync/conflicts.xhtml", "clone", "conflicts"),
          new Link("/chronicle/own.xhtml", "history", "own"),
          new Link("/look/profile.xhtml", "user", "profile"));

  @Inject private CurrentOffice office;

  public List<Link> getMember() {
    return MEMBER;
  }

  public List<Link> getOrganization() {
    if (!office.isThere()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    links.add(new Link("/organization/overview.xhtml", "building", "overview"));
    links.add(new Link("/member/list.xhtml", "id-card", "members"));
    add(links, "INVITE", new Link("/invitation/list.xhtml", "envelope", "invitations"));
    add(links, "SEE_FIGURES", new Link("/insight/figures.xhtml", "chart-line", "insights"));
    add(links, "SEE_AUDIT", new Link("/chronicle/list.xhtml", "history", "audit"));
    add(links, "FEDERATE", new Link("/federation/identity.xhtml", "shield", "identity"));
    add(links, "RENAME", new Link("/organization/settings.xhtml", "cog", "settings"));
    return links;
  }

  private void add(List<Link> links, String right, Link link) {
    if (office.may(right)) {
      links.add(link);
    }
  }
}
