package tidemark.rest.upload;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// An event that was not stored: its place in the batch, its id if it had one, and why.
record RejectedJson(int index, @Nullable JsonNode id, String reason) {}
