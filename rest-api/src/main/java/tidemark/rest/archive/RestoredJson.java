package tidemark.rest.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What was found in an archive, and of what can be counted so, how much was not here before.
record RestoredJson(
    int settings,
    int devices,
    int buckets,
    @JsonProperty("events_inserted") int inserted,
    @JsonProperty("events_unchanged") int unchanged,
    @JsonProperty("work_sessions_inserted") int sessions,
    @JsonProperty("pr_activities_inserted") int activities,
    int records) {}
