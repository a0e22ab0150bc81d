package tidemark.web.navigation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import tidemark.Scope;
import tidemark.web.CurrentCaller;
import tidemark.web.organization.CurrentOffice;

/// The menu: all pages there are, and who gets to see the way to each.
@Named
@RequestScoped
public class Navigation {
  private static final List<Link> MEMBER =
      List.of(
          new Link("/index.xhtml", "home", "home"),
          new Link("/usage/day.xhtml", "chart-bar", "day"),
          new Link("/focus/focus.xhtml", "stopwatch", "focus"),
          new Link("/device/list.xhtml", "desktop", "devices"),
          new Link("/apikey/list.xhtml", "key", "keys"),
          new Link("/session/list.xhtml", "sign-in", "sessions"),
          new Link("/bucket/list.xhtml", "database", "data"),
          new Link("/team/list.xhtml", "users", "teams"),
          new Link("/consent/list.xhtml", "share-alt", "consents"),
          new Link("/sighting/list.xhtml", "eye", "sightings"),
          new Link("/sync/conflicts.xhtml", "clone", "conflicts"),
          new Link("/retention/own.xhtml", "hourglass", "keeping"),
          new Link("/webhook/own.xhtml", "send", "hooks"),
          new Link("/chronicle/own.xhtml", "history", "own"),
          new Link("/look/profile.xhtml", "user", "profile"));

  private static final List<Link> OPERATOR =
      List.of(
          new Link("/operator/checkup.xhtml", "heart", "checkup"),
          new Link("/operator/houses.xhtml", "building", "houses"),
          new Link("/operator/jobs.xhtml", "clock", "jobs"),
          new Link("/operator/faults.xhtml", "exclamation-triangle", "faults"));

  @Inject private CurrentOffice office;
  @Inject private CurrentCaller caller;

  public List<Link> getMember() {
    return MEMBER;
  }

  /// The pages of whoever hosts the installation.
  public List<Link> getOperator() {
    return caller.get().may(Scope.OPERATOR) ? OPERATOR : List.of();
  }

  public List<Link> getOrganization() {
    if (!office.isThere()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    links.add(new Link("/organization/overview.xhtml", "building", "overview"));
    links.add(new Link("/member/list.xhtml", "id-card", "members"));
    add(links, "SEE_DEVICES", new Link("/fleet/list.xhtml", "desktop", "fleet"));
    add(links, "INVITE", new Link("/invitation/list.xhtml", "envelope", "invitations"));
    add(links, "SEE_FIGURES", new Link("/insight/figures.xhtml", "chart-line", "insights"));
    add(links, "SEE_AUDIT", new Link("/chronicle/list.xhtml", "history", "audit"));
    links.add(new Link("/policy/policy.xhtml", "lock", "policy"));
    links.add(new Link("/retention/organization.xhtml", "hourglass", "retention"));
    add(links, "HOOK", new Link("/webhook/list.xhtml", "send", "webhooks"));
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
