package tidemark.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import tidemark.checkup.Checkup;
import tidemark.checkup.Finding;
import tidemark.web.CurrentCaller;

/// How the installation is at this moment.
@Named
@RequestScoped
public class CheckupPage {
  @Inject private CurrentCaller caller;
  @Inject private Checkup checkup;

  private List<Finding> findings = List.of();

  @PostConstruct
  void look() {
    findings = checkup.look(caller.get());
  }

  public List<Finding> getFindings() {
    return findings;
  }

  /// How many are not well.
  public long getTroubles() {
    return findings.stream().filter(finding -> !finding.well()).count();
  }
}
