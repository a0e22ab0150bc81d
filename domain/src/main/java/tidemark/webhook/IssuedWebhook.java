package tidemark.webhook;

/// A webhook, and its secret for the only time.
public record IssuedWebhook(WebhookView view, String secret) {}
