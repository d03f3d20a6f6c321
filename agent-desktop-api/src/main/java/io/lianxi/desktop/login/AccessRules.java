package io.lianxi.desktop.login;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Who may call which address; within an address the doors say who may see what. */
final class AccessRules {
  private static final String AGENT = Role.AGENT.name();
  private static final String SUPERVISOR = Role.SUPERVISOR.name();
  private static final String ADMIN = Role.ADMIN.name();
  private static final String EDITOR = Role.EDITOR.name();
  private static final String CAMPAIGNS = Role.CAMPAIGNS.name();

  private AccessRules() {}

  static void apply(AuthorizeExchangeSpec rules) {
    rules
        .pathMatchers(
            HttpMethod.POST,
            "/api/login",
            "/api/progress",
            "/api/progress/revisit",
            "/api/progress/urge",
            "/api/chat/files",
            "/api/chat/sites/{site}/words")
        .permitAll()
        .pathMatchers(
            HttpMethod.GET, "/api/chat/live", "/api/chat/files/{id}", "/api/chat/sites/{site}")
        .permitAll()
        .pathMatchers("/api/chats/**", "/api/quick-replies", "/api/quick-replies/**")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers("/api/tickets/board", "/api/tickets/report", "/api/tickets/rollup")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(HttpMethod.GET, "/api/tickets/revisits")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS, Role.QUALITY.name())
        .pathMatchers(HttpMethod.POST, "/api/tickets/{id}/call")
        .hasRole(AGENT)
        .pathMatchers(HttpMethod.POST, "/api/tickets/{id}/refunds", "/api/refunds/{id}/{action}")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN)
        .pathMatchers("/api/tickets/{id}/refunds", "/api/tickets/{id}/notices")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers("/api/refunds", "/api/refunds/**")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(HttpMethod.GET, "/api/knowledge/articles/export", "/api/knowledge/reminders")
        .hasAnyRole(EDITOR, SUPERVISOR, ADMIN)
        .pathMatchers(
            HttpMethod.GET,
            "/api/knowledge/articles/{id}/editions",
            "/api/knowledge/articles/{id}/editions/{number}",
            "/api/knowledge/articles/{id}/diff")
        .hasAnyRole(EDITOR, SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(
            HttpMethod.POST,
            "/api/knowledge/articles",
            "/api/knowledge/articles/import",
            "/api/knowledge/articles/{id}/attachments")
        .hasAnyRole(EDITOR, SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.PUT, "/api/knowledge/**")
        .hasAnyRole(EDITOR, SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.DELETE, "/api/knowledge/**")
        .hasAnyRole(EDITOR, SUPERVISOR, ADMIN)
        .pathMatchers(
            "/api/desk/softphone",
            "/api/desk/presence",
            "/api/desk/callbacks",
            "/api/desk/callbacks/**",
            "/api/desk/preview",
            "/api/desk/preview/{verb}")
        .hasRole(AGENT)
        .pathMatchers(HttpMethod.PUT, "/api/contacts/{id}/callback", "/api/contacts/{id}/script")
        .hasRole(AGENT)
        .pathMatchers(HttpMethod.DELETE, "/api/contacts/{id}/callback")
        .hasRole(AGENT)
        .pathMatchers(
            HttpMethod.POST, "/api/contacts/{id}/identity", "/api/contacts/{id}/identity/undo")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.POST, "/api/contacts/{id}/{verb}")
        .hasRole(AGENT)
        .pathMatchers(HttpMethod.PUT, "/api/queues/**", "/api/agents/**")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.POST, "/api/contacts/import")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers("/api/replays", "/api/replays/**")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.GET, "/api/calendars", "/api/calendars/**")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers("/api/calendars", "/api/calendars/**")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.POST, "/api/sla/policy/adoption")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(
            HttpMethod.PUT,
            "/api/sla/**",
            "/api/categories/**",
            "/api/ticket-groups/**",
            "/api/ticket-settings")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.PUT, "/api/knowledge/synonyms", "/api/knowledge/weights")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.EDITOR.name())
        .pathMatchers(HttpMethod.POST, "/api/knowledge/rebuild")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.EDITOR.name())
        .pathMatchers(HttpMethod.GET, "/api/flows", "/api/flows/**")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.AUDITOR.name())
        .pathMatchers("/api/flows", "/api/flows/**")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.GET, "/api/wechat/**")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.AUDITOR.name())
        .pathMatchers("/api/wechat/**")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers("/api/reports/**")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(HttpMethod.GET, "/api/customers/{id}/changes")
        .hasAnyRole(SUPERVISOR, ADMIN, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(HttpMethod.POST, "/api/customers/import")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers(HttpMethod.PATCH, "/api/customers/{id}")
        .hasAnyRole(SUPERVISOR, ADMIN)
        .pathMatchers("/api/customers/**")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, Role.QUALITY.name())
        .pathMatchers(HttpMethod.GET, "/api/campaigns", "/api/campaigns/**")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers("/api/campaigns", "/api/campaigns/**", "/api/do-not-call/import")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers(HttpMethod.GET, "/api/do-not-call/refusals")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers(HttpMethod.GET, "/api/promised-calls", "/api/promised-calls/**")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS, Role.QUALITY.name(), Role.AUDITOR.name())
        .pathMatchers(
            "/api/promised-calls/**", "/api/consents/import", "/api/consents/{number}/history")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers("/api/consents/**")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers(HttpMethod.DELETE, "/api/do-not-call/**")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers(HttpMethod.GET, "/api/do-not-call")
        .hasAnyRole(SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers("/api/do-not-call/**")
        .hasAnyRole(AGENT, SUPERVISOR, ADMIN, CAMPAIGNS)
        .pathMatchers("/api/**")
        .authenticated()
        // the web app, its addresses, the health, the metrics and the description of the API
        .anyExchange()
        .permitAll();
  }
}
