package tidemark.invitation;

/// An invitation and its code, which is never to be had again.
public record Invited(InvitationView view, String code) {}
