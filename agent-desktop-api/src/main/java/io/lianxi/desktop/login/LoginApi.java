package io.lianxi.desktop.login;

import static io.lianxi.desktop.audit.AuditLine.Action.LOGGED_IN;
import static io.lianxi.desktop.audit.AuditLine.Action.LOGGED_OUT;
import static io.lianxi.desktop.audit.AuditLine.Action.LOG_IN_REFUSED;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.login.Sessions.Opened;
import io.lianxi.desktop.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Logs staff in and out. */
@RestController
@RequestMapping("/api")
public final class LoginApi {
  private final LogIn logIn;
  private final Sessions sessions;
  private final AuditTrail audit;
  private final Clock clock;

  LoginApi(LogIn logIn, Sessions sessions, AuditTrail audit, Clock clock) {
    this.logIn = logIn;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A name and a password. */
  public record Credentials(
      @NotBlank @Size(max = 64) String username, @NotNull @Size(max = 256) String password) {}

  /** The answer to a log-in: the token for programs; pages have it as a cookie. */
  public record LoggedIn(String token, Role role, String displayName, String username) {}

  /** Who one is. */
  public record Me(String username, String displayName, Role role, String language) {}

  @PostMapping("/login")
  LoggedIn logIn(@Valid @RequestBody Credentials credentials, ServerWebExchange exchange) {
    String address = address(exchange);
    LogIn.Result result = logIn.attempt(credentials.username(), credentials.password(), address);
    return switch (result) {
      case LogIn.Result.LoggedIn(Opened opened) -> {
        StaffMember member = opened.session().member();
        setCookies(exchange, opened.token(), opened.session().csrf(), RedisSessions.LIFE);
        write(LOGGED_IN, member.username(), "", address);
        yield new LoggedIn(opened.token(), member.role(), member.displayName(), member.username());
      }
      case LogIn.Result.Wrong wrong -> {
        write(LOG_IN_REFUSED, credentials.username(), "wrong name or password", address);
        throw Problem.of(
            HttpStatus.UNAUTHORIZED, "wrong-credentials", "The name or the password is wrong.");
      }
      case LogIn.Result.Locked locked -> {
        write(LOG_IN_REFUSED, credentials.username(), "locked", address);
        throw Problem.of(
                HttpStatus.LOCKED, "locked", "Too many wrong passwords; wait, or ask an admin.")
            .with(Map.of("until", locked.until()));
      }
      case LogIn.Result.TooOften often ->
          throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS, "too-often", "Too many failures; wait a minute.");
    };
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(@AuthenticationPrincipal StaffMember member, ServerWebExchange exchange) {
    SessionDoor.token(exchange.getRequest()).ifPresent(token -> sessions.close(token.value()));
    setCookies(exchange, "", "", Duration.ZERO);
    write(LOGGED_OUT, member.username(), "", address(exchange));
  }

  @GetMapping("/me")
  Me me(@AuthenticationPrincipal StaffMember member) {
    return new Me(
        member.username(),
        member.displayName(),
        member.role(),
        member.language().name().toLowerCase(Locale.ROOT));
  }

  private void write(AuditLine.Action action, String actor, String detail, String address) {
    audit.add(new AuditLine(clock.instant(), actor, action, "", detail, address));
  }

  private static String address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? ""
        : remote.getAddress().getHostAddress();
  }

  private static void setCookies(
      ServerWebExchange exchange, String token, String csrf, Duration life) {
    boolean isSecure = "https".equals(exchange.getRequest().getURI().getScheme());
    exchange
        .getResponse()
        .addCookie(cookie(SessionDoor.COOKIE, token, life, isSecure).httpOnly(true).build());
    exchange.getResponse().addCookie(cookie(SessionDoor.CSRF_COOKIE, csrf, life, isSecure).build());
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      String name, String value, Duration life, boolean isSecure) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(life)
        .secure(isSecure)
        .sameSite("Strict");
  }
}
