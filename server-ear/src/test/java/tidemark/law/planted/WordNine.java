package tidemark.law.planted;

/// One of too many words in the kernel.
public enum WordNine {}
