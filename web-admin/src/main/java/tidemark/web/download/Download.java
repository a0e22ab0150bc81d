package tidemark.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.chronicle.Chronicle;
import tidemark.insight.Insights;
import tidemark.takeout.Takeout;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.chronicle.ActList;

/// What pages offer as files: tables, and everything a person has.
@WebServlet({Download.FIGURES, Download.ACTS, Download.EVERYTHING})
public class Download extends HttpServlet {
  static final String FIGURES = "/insight/download";
  static final String ACTS = "/chronicle/download";
  static final String EVERYTHING = "/takeout/download";
  private static final long MONTH = 30;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Asked asked;
  @Inject private transient ActList acts;
  @Inject private transient Insights insights;
  @Inject private transient Chronicle chronicle;
  @Inject private transient Takeout takeout;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (request.getServletPath()) {
        case FIGURES -> send(response, "insights.csv", figures(organization()));
        case ACTS -> send(response, "audit.csv", acts(organization()));
        default -> sendEverything(response);
      }
    } catch (Refusal refusal) {
      response.sendError(
          refusal.reason().kind() == Reason.Kind.FORBIDDEN
              ? HttpServletResponse.SC_FORBIDDEN
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(HttpServletResponse response, String name, String table)
      throws IOException {
    describe(response, "text/csv;charset=utf-8", name);
    response.getWriter().write(table);
  }

  /// The archive is written while it is read; it may be larger than the memory.
  private void sendEverything(HttpServletResponse response) throws IOException {
    Caller person = caller.get();
    takeout.admits(person);
    describe(response, "application/zip", "tidemark.zip");
    takeout.write(person, response.getOutputStream());
  }

  private static void describe(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private UUID organization() {
    return asked.id("organization").orElseThrow(() -> new Refusal(Reason.ORGANIZATION_UNKNOWN));
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
