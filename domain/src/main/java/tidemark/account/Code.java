package tidemark.account;

/// What a browser brought back from a provider, and what proves that it went there for us.
public record Code(String code, String verifier, String redirect) {}
