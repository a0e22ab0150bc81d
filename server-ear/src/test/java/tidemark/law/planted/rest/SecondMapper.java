package tidemark.law.planted.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/// And another.
public class SecondMapper implements ExceptionMapper<ArithmeticException> {
  @Override
  public Response toResponse(ArithmeticException thrown) {
    return Response.serverError().build();
  }
}
