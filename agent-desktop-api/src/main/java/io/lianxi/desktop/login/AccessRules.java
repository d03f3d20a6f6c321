package io.lianxi.desktop.login;

import static io.lianxi.desktop.login.Role.ADMIN;
import static io.lianxi.desktop.login.Role.AGENT;
import static io.lianxi.desktop.login.Role.AUDITOR;
import static io.lianxi.desktop.login.Role.CAMPAIGNS;
import static io.lianxi.desktop.login.Role.EDITOR;
import static io.lianxi.desktop.login.Role.QUALITY;
import static io.lianxi.desktop.login.Role.SUPERVISOR;
import static java.util.stream.Collectors.groupingBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call which address; within an address the doors say who may see what. The first rule that
 * fits holds. They are kept by the part of the address after {@code /api}, as each request looks
 * for its own.
 */
final class AccessRules {
  private static final String API = "api";

  private static final Map<String, List<Rule>> BY_AREA =
      Stream.of(
              rules(
                  Access.ANYBODY,
                  POST,
                  "/api/login",
                  "/api/progress",
                  "/api/progress/revisit",
                  "/api/progress/urge",
                  "/api/chat/files",
                  "/api/chat/sites/{site}/words"),
              rules(
                  Access.ANYBODY,
                  GET,
                  "/api/chat/live",
                  "/api/chat/files/{id}",
                  "/api/chat/sites/{site}"),
              rules(
                  Access.of(AGENT, SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  "/api/chats/**",
                  "/api/quick-replies",
                  "/api/quick-replies/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  "/api/tickets/board",
                  "/api/tickets/report",
                  "/api/tickets/rollup"),
              rules(
                  Access.of(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS, QUALITY),
                  GET,
                  "/api/tickets/revisits"),
              rules(Access.of(AGENT), POST, "/api/tickets/{id}/call"),
              rules(
                  Access.of(AGENT, SUPERVISOR, ADMIN),
                  POST,
                  "/api/tickets/{id}/refunds",
                  "/api/refunds/{id}/{action}"),
              rules(
                  Access.of(AGENT, SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  "/api/tickets/{id}/refunds",
                  "/api/tickets/{id}/notices"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  "/api/refunds",
                  "/api/refunds/**"),
              rules(
                  Access.of(EDITOR, SUPERVISOR, ADMIN),
                  GET,
                  "/api/knowledge/articles/export",
                  "/api/knowledge/reminders"),
              rules(
                  Access.of(EDITOR, SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  GET,
                  "/api/knowledge/articles/{id}/editions",
                  "/api/knowledge/articles/{id}/editions/{number}",
                  "/api/knowledge/articles/{id}/diff"),
              rules(
                  Access.of(EDITOR, SUPERVISOR, ADMIN),
                  POST,
                  "/api/knowledge/articles",
                  "/api/knowledge/articles/import",
                  "/api/knowledge/articles/{id}/attachments"),
              rules(Access.of(EDITOR, SUPERVISOR, ADMIN), PUT, "/api/knowledge/**"),
              rules(Access.of(EDITOR, SUPERVISOR, ADMIN), DELETE, "/api/knowledge/**"),
              rules(
                  Access.of(AGENT),
                  "/api/desk/softphone",
                  "/api/desk/presence",
                  "/api/desk/callbacks",
                  "/api/desk/callbacks/**",
                  "/api/desk/preview",
                  "/api/desk/preview/{verb}"),
              rules(
                  Access.of(AGENT),
                  PUT,
                  "/api/contacts/{id}/callback",
                  "/api/contacts/{id}/script"),
              rules(Access.of(AGENT), DELETE, "/api/contacts/{id}/callback"),
              rules(
                  Access.of(AGENT, SUPERVISOR, ADMIN),
                  POST,
                  "/api/contacts/{id}/identity",
                  "/api/contacts/{id}/identity/undo"),
              rules(Access.of(AGENT), POST, "/api/contacts/{id}/{verb}"),
              rules(Access.of(SUPERVISOR, ADMIN), PUT, "/api/queues/**", "/api/agents/**"),
              rules(Access.of(SUPERVISOR, ADMIN), POST, "/api/contacts/import"),
              rules(Access.of(SUPERVISOR, ADMIN), "/api/replays", "/api/replays/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  GET,
                  "/api/calendars",
                  "/api/calendars/**"),
              rules(Access.of(SUPERVISOR, ADMIN), "/api/calendars", "/api/calendars/**"),
              rules(Access.of(SUPERVISOR, ADMIN), POST, "/api/sla/policy/adoption"),
              rules(
                  Access.of(SUPERVISOR, ADMIN),
                  PUT,
                  "/api/sla/**",
                  "/api/categories/**",
                  "/api/ticket-groups/**",
                  "/api/ticket-settings"),
              rules(Access.of(SUPERVISOR, ADMIN, EDITOR), POST, "/api/knowledge/rebuild"),
              rules(Access.of(SUPERVISOR, ADMIN, AUDITOR), GET, "/api/flows", "/api/flows/**"),
              rules(Access.of(SUPERVISOR, ADMIN), "/api/flows", "/api/flows/**"),
              rules(Access.of(SUPERVISOR, ADMIN, AUDITOR), GET, "/api/wechat/**"),
              rules(Access.of(SUPERVISOR, ADMIN), "/api/wechat/**"),
              rules(Access.of(SUPERVISOR, ADMIN, QUALITY, AUDITOR), "/api/reports/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, QUALITY, AUDITOR),
                  GET,
                  "/api/customers/{id}/changes"),
              rules(Access.of(SUPERVISOR, ADMIN), POST, "/api/customers/import"),
              rules(Access.of(SUPERVISOR, ADMIN), PATCH, "/api/customers/{id}"),
              rules(Access.of(AGENT, SUPERVISOR, ADMIN, QUALITY), "/api/customers/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, CAMPAIGNS, QUALITY, AUDITOR),
                  GET,
                  "/api/campaigns",
                  "/api/campaigns/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, CAMPAIGNS),
                  "/api/campaigns",
                  "/api/campaigns/**",
                  "/api/do-not-call/import"),
              rules(Access.of(SUPERVISOR, ADMIN, CAMPAIGNS), GET, "/api/do-not-call/refusals"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, CAMPAIGNS, QUALITY, AUDITOR),
                  GET,
                  "/api/promised-calls",
                  "/api/promised-calls/**"),
              rules(
                  Access.of(SUPERVISOR, ADMIN, CAMPAIGNS),
                  "/api/promised-calls/**",
                  "/api/consents/import",
                  "/api/consents/{number}/history"),
              rules(Access.of(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS), "/api/consents/**"),
              rules(Access.of(SUPERVISOR, ADMIN, CAMPAIGNS), DELETE, "/api/do-not-call/**"),
              rules(Access.of(SUPERVISOR, ADMIN, CAMPAIGNS), GET, "/api/do-not-call"),
              rules(Access.of(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS), "/api/do-not-call/**"))
          .flatMap(List::stream)
          .collect(
              groupingBy(rule -> area(PathContainer.parsePath(rule.path().getPatternString()))));

  private AccessRules() {}

  /**
   * @param method null for any
   */
  private record Rule(Access access, @Nullable HttpMethod method, PathPattern path) {
    boolean fits(HttpMethod asked, PathContainer address) {
      return (method == null || method.equals(asked)) && path.matches(address);
    }
  }

  private static List<Rule> rules(Access access, String... paths) {
    return rules(access, null, paths);
  }

  private static List<Rule> rules(Access access, @Nullable HttpMethod method, String... paths) {
    return Arrays.stream(paths)
        .map(PathPatternParser.defaultInstance::parse)
        .map(path -> new Rule(access, method, path))
        .toList();
  }

  /** Whom an address is open to. */
  static Access of(HttpMethod method, PathContainer address) {
    if (!part(address, 0).equals(API)) {
      // the web app, its addresses, the health, the metrics and the description of the API
      return Access.ANYBODY;
    }
    return BY_AREA.getOrDefault(area(address), List.of()).stream()
        .filter(rule -> rule.fits(method, address))
        .map(Rule::access)
        .findFirst()
        .orElse(Access.STAFF);
  }

  private static String area(PathContainer address) {
    return part(address, 1);
  }

  /** The part of an address between two slashes; empty if there is none. */
  private static String part(PathContainer address, int number) {
    int index = 2 * number + 1; // each has a slash before it
    return index < address.elements().size()
            && address.elements().get(index) instanceof PathSegment segment
        ? segment.valueToMatch()
        : "";
  }
}
