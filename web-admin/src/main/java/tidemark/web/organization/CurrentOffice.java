package tidemark.web.organization;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.organization.OrganizationView;
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;

/// The organisation a page is about: the one its address names, or else the one the person acts in.
/// It stays the page's for as long as the page is open.
@Named("office")
@ViewScoped
public class CurrentOffice implements Serializable {
  private static final String COMPANY = "company";

  @Inject private transient CurrentCaller caller;
  @Inject private transient Organizations organizations;
  @Inject private transient Asked asked;

  private transient List<OrganizationView> companies = List.of();
  private transient @Nullable OrganizationView chosen;

  @PostConstruct
  void read() {
    companies =
        organizations.list(caller.get()).stream()
            .filter(known -> known.kind().equals(COMPANY))
            .toList();
    UUID wanted = asked.id("organization").orElse(caller.get().organization());
    chosen =
        companies.stream()
            .filter(known -> known.id().equals(wanted))
            .findFirst()
            .or(() -> companies.stream().findFirst())
            .filter(known -> asked.text("organization").isEmpty() || known.id().equals(wanted))
            .orElse(null);
  }

  /// Those the person belongs to, but for the one that is theirs alone.
  public List<OrganizationView> getCompanies() {
    return companies;
  }

  public boolean isThere() {
    return chosen != null;
  }

  public OrganizationView getView() {
    if (chosen == null) {
      throw new Refusal(Reason.ORGANIZATION_UNKNOWN);
    }
    return chosen;
  }

  public UUID getId() {
    return getView().id();
  }

  public String getName() {
    return getView().name();
  }

  /// Whether to offer what needs this right; the doors decide again.
  public boolean may(String right) {
    return chosen != null && Right.valueOf(right).of(chosen.role());
  }
}
