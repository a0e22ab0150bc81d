package tidemark.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.retention.Preview;
import tidemark.retention.Retention;
import tidemark.retention.RetentionReceipt;
import tidemark.retention.Rule;
import tidemark.retention.Rules;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// How long events are kept, and the rule that is being made.
@Named
@ViewScoped
public class RuleList implements Serializable {
  private static final String OWN = "/retention/own.xhtml";

  @Inject private transient CurrentCaller caller;
  @Inject private transient Retention retention;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private @Nullable UUID organization;
  private transient List<Rule> rows = List.of();
  private transient List<Rules.OfOrganization> others = List.of();
  private transient List<RetentionReceipt> receipts = List.of();
  private @Nullable String type;
  private int days = 365;
  private transient @Nullable Preview preview;

  @PostConstruct
  void begin() {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    organization = OWN.equals(view) ? null : office.getId();
    read();
  }

  private void read() {
    if (organization == null) {
      Rules rules = retention.rules(caller.get());
      rows = rules.own();
      others = rules.organizations();
      receipts = retention.receipts(caller.get());
    } else {
      rows = retention.ofOrganization(caller.get(), organization);
    }
  }

  /// Counts what the rule would delete now. Nothing is deleted.
  public void count() {
    preview =
        organization == null
            ? retention.preview(caller.get(), wanted())
            : retention.previewOrganization(caller.get(), organization, wanted());
  }

  /// Makes the rule that was counted, in the place of one for the same buckets.
  public void make() {
    Rule wanted = wanted();
    List<Rule> rules = without(wanted);
    rules.add(wanted);
    put(rules);
    preview = null;
    texts.done("retention.made", wanted.days());
  }

  public void remove(Rule gone) {
    put(without(gone));
    texts.done("retention.removed");
  }

  private void put(List<Rule> rules) {
    if (organization == null) {
      retention.put(caller.get(), rules);
    } else {
      retention.putOrganization(caller.get(), organization, rules);
    }
    read();
  }

  private List<Rule> without(Rule other) {
    return new ArrayList<>(
        rows.stream().filter(rule -> !Objects.equals(rule.type(), other.type())).toList());
  }

  private Rule wanted() {
    return new Rule(type == null ? null : type.strip(), days);
  }

  /// An organisation's name, as far as the person knows it.
  public String name(UUID id) {
    return office.getCompanies().stream()
        .filter(company -> company.id().equals(id))
        .map(company -> company.name())
        .findFirst()
        .orElse("");
  }

  public List<Rule> getRows() {
    return rows;
  }

  public List<Rules.OfOrganization> getOthers() {
    return others;
  }

  public List<RetentionReceipt> getReceipts() {
    return receipts;
  }

  public boolean isOwn() {
    return organization == null;
  }

  public @Nullable Preview getPreview() {
    return preview;
  }

  public @Nullable String getType() {
    return type;
  }

  public void setType(@Nullable String type) {
    this.type = type;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
