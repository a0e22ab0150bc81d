package tidemark.directory;

/// A domain of an organisation. Whoever types an address in it at the login may be sent to the
/// organisation's identity provider.
public record CompanyDomain(String name, boolean verified) {}
