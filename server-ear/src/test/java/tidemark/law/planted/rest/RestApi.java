package tidemark.law.planted.rest;

import jakarta.ws.rs.core.Application;

/// Lists nothing.
public class RestApi extends Application {}
