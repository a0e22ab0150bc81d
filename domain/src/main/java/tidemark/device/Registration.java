package tidemark.device;

/// What a client says of its device.
public record Registration(String deviceId, String hostname) {}
