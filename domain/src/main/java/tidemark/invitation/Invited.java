package tidemark.invitation;

/// An invitation and its code, which is never to be had again.
///
/// @param mailed whether a mail server took it for the invited person
public record Invited(InvitationView view, String code, boolean mailed) {}
