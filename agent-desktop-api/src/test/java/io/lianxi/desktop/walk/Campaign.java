package io.lianxi.desktop.walk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A campaign, as its manager has it.
 *
 * @param path its address
 */
public record Campaign(Api manager, String path) {

  /** Is opened as {@code wish} says; it has no leads yet and is not running. */
  public static Campaign open(Api manager, Map<String, Object> wish) {
    return new Campaign(
        manager,
        "/api/campaigns/" + manager.post("/api/campaigns", wish).required("id").asString());
  }

  /**
   * A wish for a campaign that may call all day and asks nobody for consent.
   *
   * @param more what is to be said beside, or otherwise
   */
  public static Map<String, Object> wish(String queue, String mode, Map<String, Object> more) {
    Map<String, Object> hours = new TreeMap<>();
    for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
      hours.put(day, List.of(List.of("00:00", "24:00")));
    }
    Map<String, Object> wish =
        new HashMap<>(
            Map.of(
                "name",
                "挽留",
                "queue",
                queue,
                "callerNumber",
                "10000",
                "purpose",
                "CHURN_WARNING",
                "mode",
                mode,
                "rules",
                Map.of("needsConsent", false, "hours", Map.of("tz", noonZone(), "hours", hours))));
    wish.putAll(more);
    return wish;
  }

  /** Where it is about noon: towards the end of a day nobody may be abandoned any more. */
  private static String noonZone() {
    int east = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    return "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
  }

  /** Gets the leads of {@code table} under the name {@code list}; what became of its lines. */
  public JsonNode imports(String list, String table) {
    return manager.postCsv(path + "/leads/import?name=" + list, table);
  }

  public void start() {
    manager.post(path + "/start", Map.of());
  }

  public void pause() {
    manager.post(path + "/pause", Map.of());
  }

  public void stop() {
    manager.post(path + "/stop", Map.of());
  }

  /** The address of its page. */
  String page() {
    return path.replace("/api", "");
  }

  /** A part of what is known of it, e.g. {@code statistics}. */
  JsonNode get(String part) {
    return manager.get(path + "/" + part);
  }

  /** What became of its leads. */
  JsonNode leads() {
    return get("statistics").required("leads");
  }

  /** Waits until so many attempts had that outcome. */
  void awaitOutcome(String outcome, int attempts, Duration longest) {
    await(attempts + " × " + outcome)
        .atMost(longest)
        .until(() -> get("statistics").required("outcomes").path(outcome).asInt(0) == attempts);
  }

  /** The only contact that {@code agent} talks in, now or soon. */
  static JsonNode talkOf(Api agent, Duration longest) {
    return await("a talk")
        .atMost(longest)
        .until(
            () -> agent.get("/api/contacts?state=CONNECTED").required("items"),
            items -> items.size() == 1)
        .get(0);
  }

  /** Ends the talk with a sale. */
  static void wins(Api agent, JsonNode talk) {
    String contact = "/api/contacts/" + talk.required("id").asString();
    agent.post(contact + "/end", Map.of());
    agent.post(contact + "/wrap-up", Map.of("disposition", "WON", "note", ""));
  }
}
