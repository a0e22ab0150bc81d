package tidemark.rest.info;

import com.fasterxml.jackson.annotation.JsonProperty;

/// All four members are always there.
record InfoJson(
    String hostname, String version, boolean testing, @JsonProperty("device_id") String deviceId) {}
