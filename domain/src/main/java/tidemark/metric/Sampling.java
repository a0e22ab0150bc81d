package tidemark.metric;

import java.sql.Connection;

/// As `Scrape`, for what stands in the database. The connection sees every row.
public record Sampling(Connection connection, Scrape scrape) {}
