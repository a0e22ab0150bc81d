package tidemark.work;

/// What is reviewed. The names of a repository mean the same in capitals.
public record PullRequest(String owner, String name, long number) {}
