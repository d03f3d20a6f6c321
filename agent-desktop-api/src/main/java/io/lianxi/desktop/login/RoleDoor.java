package io.lianxi.desktop.login;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Lets whoever may call an address through. One look at a table: a chain of the library's matchers,
 * one for each address, cost a request more than what it had come for.
 */
final class RoleDoor implements ReactiveAuthorizationManager<AuthorizationContext> {
  private static final AuthorizationDecision YES = new AuthorizationDecision(true);
  private static final AuthorizationDecision NO = new AuthorizationDecision(false);

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerHttpRequest request = context.getExchange().getRequest();
    Access access = AccessRules.of(request.getMethod(), request.getPath().pathWithinApplication());
    return access.needsLogin()
        ? authentication
            .map(who -> isAmong(access, who) ? YES : NO)
            .<AuthorizationResult>cast(AuthorizationResult.class)
            .defaultIfEmpty(NO)
        : Mono.just(YES);
  }

  private static boolean isAmong(Access access, Authentication who) {
    return who.getPrincipal() instanceof StaffMember member
        && access.roles().contains(member.role());
  }
}
