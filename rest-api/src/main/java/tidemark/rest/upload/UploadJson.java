package tidemark.rest.upload;

import java.util.List;

/// What became of a batch.
record UploadJson(
    boolean success,
    int received,
    int inserted,
    int updated,
    int unchanged,
    List<RejectedJson> rejected) {}
