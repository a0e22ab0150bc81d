package tidemark.law.planted.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/// One mapper.
public class FirstMapper implements ExceptionMapper<IllegalStateException> {
  @Override
  public Response toResponse(IllegalStateException thrown) {
    return Response.serverError().build();
  }
}
