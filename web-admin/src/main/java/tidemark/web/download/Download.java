package tidemark.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.chronicle.Chronicle;
import tidemark.insight.Insights;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.chronicle.ActList;

/// The tables that pages offer as files.
@WebServlet({Download.FIGURES, Download.ACTS})
public class Download extends HttpServlet {
  static final String FIGURES = "/insight/download";
  static final String ACTS = "/chronicle/download";
  private static final long MONTH = 30;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Asked asked;
  @Inject private transient ActList acts;
  @Inject private transient Insights insights;
  @Inject private transient Chronicle chronicle;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID organization =
          asked.id("organization").orElseThrow(() -> new Refusal(Reason.ORGANIZATION_UNKNOWN));
      boolean isFigures = request.getServletPath().equals(FIGURES);
      String table = isFigures ? figures(organization) : acts(organization);
      response.setContentType("text/csv;charset=utf-8");
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"" + (isFigures ? "insights" : "audit") + ".csv\"");
      response.getWriter().write(table);
    } catch (Refusal refusal) {
      response.sendError(
          refusal.reason().kind() == Reason.Kind.FORBIDDEN
              ? HttpServletResponse.SC_FORBIDDEN
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private String figures(UUID organization) {
    int days = asked.number("days").orElse(MONTH).intValue();
    String by = asked.text("by").orElse("person");
    return insights.of(caller.get(), organization, days).csv(by);
  }

  private String acts(UUID organization) {
    return chronicle.csv(caller.get(), organization, acts.choice());
  }
}
