package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.supervisor;

import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Asks the doors to campaigns, as a supervisor. */
@NullUnmarked
final class CampaignRequests {
  static final String CAMPAIGNS = "/api/campaigns";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private CampaignRequests() {}

  /** A wish with other or more fields than the usual ones. */
  static String wish(String more) {
    return """
    {"name":"合约到期提醒","queue":"general","callerNumber":"10000","purpose":"CONTRACT_EXPIRY",\
    "mode":"PROGRESSIVE"%s}\
    """
        .formatted(more.isEmpty() ? "" : "," + more);
  }

  /** The address of a campaign that was just added. */
  static String added() {
    return CAMPAIGNS + "/" + post(CAMPAIGNS, wish(""), 201).path("id").asString();
  }

  static CampaignId id(String address) {
    return new CampaignId(address.substring(address.lastIndexOf('/') + 1));
  }

  /** A number that no test has used yet. */
  static String number() {
    return "1376666%04d".formatted(NUMBERS.incrementAndGet());
  }

  static WebTestClient.ResponseSpec send(String address, String file) {
    return supervisor()
        .post()
        .uri(address)
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(file)
        .exchange();
  }

  static JsonNode imported(String campaign, String... lines) {
    String file = String.join("\n", List.of(lines));
    return FlowRequests.read(send(campaign + "/leads/import", file), 200);
  }
}
