package tidemark.law.planted.person;

/// A second public class with behaviour.
public class Crowd {}
