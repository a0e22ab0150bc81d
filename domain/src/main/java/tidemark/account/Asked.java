package tidemark.account;

/// Where a request came from, and its name, when nobody knows yet who sent it.
public record Asked(String address, String request) {}
