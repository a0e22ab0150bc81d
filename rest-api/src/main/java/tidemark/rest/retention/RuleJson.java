package tidemark.rest.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.retention.Rule;
import tidemark.retention.Rules.OfOrganization;

/// A rule; `organization_id` says whose it is, where it is not the reader's own.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleJson(
    @JsonProperty("organization_id") @Nullable UUID organization,
    @Nullable String type,
    @Nullable Integer days) {

  /// A list as it is put.
  record ListJson(@Nullable List<RuleJson> rules) {
    List<Rule> read() {
      if (rules == null) {
        throw Refusal.ofFields(Map.of("rules", "a list; an empty one keeps everything"));
      }
      return rules.stream().map(RuleJson::rule).toList();
    }
  }

  /// The reader's own rules, and those of their organisations.
  record AllJson(List<RuleJson> rules, List<RuleJson> organizations) {}

  static RuleJson of(Rule rule) {
    return new RuleJson(null, rule.type(), rule.days());
  }

  static RuleJson of(OfOrganization of) {
    return new RuleJson(of.organization(), of.rule().type(), of.rule().days());
  }

  private Rule rule() {
    if (days == null) {
      throw Refusal.ofFields(Map.of("days", "1 to 36500"));
    }
    return new Rule(type, days);
  }
}
