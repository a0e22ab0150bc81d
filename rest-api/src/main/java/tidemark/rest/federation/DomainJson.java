package tidemark.rest.federation;

import tidemark.directory.CompanyDomain;

/// A domain of an organisation. `verified` says that somebody showed it to be theirs.
record DomainJson(String name, boolean verified) {
  static DomainJson of(CompanyDomain domain) {
    return new DomainJson(domain.name(), domain.verified());
  }
}
