package io.lianxi.desktop.supervisor;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.login.StaffMember;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Audits what supervisors do. */
public final class Changes {
  private final AuditTrail trail;
  private final JsonMapper json;
  private final Clock clock;

  Changes(AuditTrail trail, JsonMapper json, Clock clock) {
    this.trail = trail;
    this.json = json;
    this.clock = clock;
  }

  public void audit(
      ServerWebExchange exchange,
      StaffMember member,
      AuditLine.Action action,
      String subject,
      String detail) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    String address =
        remote == null || remote.getAddress() == null ? "" : remote.getAddress().getHostAddress();
    trail.add(new AuditLine(clock.instant(), member.username(), action, subject, detail, address));
  }

  /** The fields in which two views differ, each with its value before and after. */
  public String difference(Optional<?> before, Object after) {
    JsonNode now = json.valueToTree(after);
    if (before.isEmpty()) {
      return "new: " + now;
    }
    JsonNode was = json.valueToTree(before.get());
    TreeSet<String> fields = new TreeSet<>(was.propertyNames());
    fields.addAll(now.propertyNames());
    return fields.stream()
        .filter(field -> !was.path(field).equals(now.path(field)))
        .map(field -> field + ": " + was.path(field) + " → " + now.path(field))
        .collect(Collectors.joining("; "));
  }
}
