package tidemark.sync;

import java.util.List;
import tidemark.journal.Receipt;

/// What became of an upload, a receipt for each offer in their order.
public record Uploaded(String cursor, List<Receipt> receipts) {}
