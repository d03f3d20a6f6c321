package io.lianxi.desktop.supervisor;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.login.StaffMember;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.springframework.web.server.ServerWebExchange;

/** Audits what supervisors do. */
final class Changes {
  private final AuditTrail trail;
  private final Clock clock;

  Changes(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void audit(
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
}
