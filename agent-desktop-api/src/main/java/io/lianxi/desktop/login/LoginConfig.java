package io.lianxi.desktop.login;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.ProblemDoor;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Log-in: accounts in Postgres, sessions and tickets in Redis. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class LoginConfig {
  @Bean
  Accounts accounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresAccounts(jdbc, new TransactionTemplate(transactions));
  }

  @Bean(destroyMethod = "close")
  RedisSessions sessions(RedisClient client, JsonMapper json) {
    return new RedisSessions(client, json);
  }

  @Bean
  LiveTickets liveTickets(RedisCommands<String, String> redis, JsonMapper json) {
    return new RedisLiveTickets(redis, json);
  }

  @Bean
  LoginAttempts loginAttempts(MinuteCounts counts) {
    return new LoginAttempts(counts);
  }

  @Bean
  LoginApi loginApi(
      Accounts accounts,
      Sessions sessions,
      LoginAttempts attempts,
      PasswordEncoder passwords,
      AuditTrail audit,
      Clock clock) {
    LogIn logIn = new LogIn(accounts, sessions, attempts, passwords, clock);
    return new LoginApi(logIn, sessions, audit, clock);
  }

  @Bean
  StaffApi staffApi(Accounts accounts) {
    return new StaffApi(accounts);
  }

  @Bean(destroyMethod = "dispose")
  Scheduler virtualThreads() {
    return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
  }

  /** Nobody reads the times of each filter of each request, and every letter pays for them. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http, Sessions sessions, ProblemDoor problems) {
    return http.securityContextRepository(new SessionDoor(sessions))
        .authorizeExchange(addresses -> addresses.anyExchange().access(new RoleDoor()))
        .csrf(ServerHttpSecurity.CsrfSpec::disable) // SessionDoor checks it, by session
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .headers(ServerHttpSecurity.HeaderSpec::disable) // of the application: see app
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (exchange, e) -> problems.answer(exchange, unauthenticated()))
                    .accessDeniedHandler(
                        (exchange, e) ->
                            problems.answer(
                                exchange, Problem.forbidden("Your role may not do that."))))
        .build();
  }

  private static Problem unauthenticated() {
    return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Log in first.");
  }
}
