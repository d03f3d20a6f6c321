package io.lianxi.desktop.login;

import io.lianxi.desktop.login.Sessions.Session;
import io.lianxi.desktop.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Knows who sends a request: by {@code Authorization: Bearer}, or by the session cookie, which for
 * anything but reading must come with the CSRF token in a header.
 */
final class SessionDoor implements ServerSecurityContextRepository {
  static final String COOKIE = "LIANXI_SESSION";
  static final String CSRF_COOKIE = "XSRF-TOKEN";
  static final String CSRF_HEADER = "X-XSRF-TOKEN";
  private static final String BEARER = "Bearer ";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** What anybody may do: a session adds nothing to it, so nobody can be made to misuse theirs. */
  private static final Set<String> OPEN_TO_ALL =
      Set.of("/api/login", "/api/progress", "/api/progress/revisit", "/api/progress/urge");

  private final Sessions sessions;

  SessionDoor(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Looked up once for a request, however many on its way want to know who sent it; on the thread
   * of the request, which is not one of the network's own.
   */
  @Override
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    return Mono.justOrEmpty(token(exchange.getRequest()))
        .flatMap(
            token ->
                Mono.fromCallable(() -> sessions.find(token.value()).orElse(null))
                    .map(session -> context(exchange.getRequest(), token, session)))
        .cache();
  }

  private static SecurityContext context(ServerHttpRequest request, Token token, Session session) {
    if (token.isCookie() && isChange(request) && !isOurPage(request, session)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "csrf",
          "Send the value of the cookie " + CSRF_COOKIE + " as the header " + CSRF_HEADER + ".");
    }
    StaffMember member = session.member();
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(
            member, null, List.of(new SimpleGrantedAuthority("ROLE_" + member.role()))));
  }

  private static boolean isChange(ServerHttpRequest request) {
    return !READING.contains(request.getMethod())
        && !OPEN_TO_ALL.contains(request.getPath().value());
  }

  private static boolean isOurPage(ServerHttpRequest request, Session session) {
    String shown = request.getHeaders().getFirst(CSRF_HEADER);
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            session.csrf().getBytes(StandardCharsets.UTF_8));
  }

  /** A token as it came. */
  record Token(String value, boolean isCookie) {}

  static Optional<Token> token(ServerHttpRequest request) {
    String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.startsWith(BEARER)) {
      return Optional.of(new Token(authorization.substring(BEARER.length()).strip(), false));
    }
    HttpCookie cookie = request.getCookies().getFirst(COOKIE);
    return Optional.ofNullable(cookie).map(found -> new Token(found.getValue(), true));
  }

  /** Sessions begin by log-in only. */
  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    return Mono.empty();
  }
}
