package tidemark.apikey;

/// A new key. `text` is never to be had again.
public record IssuedKey(KeyView view, String text) {}
