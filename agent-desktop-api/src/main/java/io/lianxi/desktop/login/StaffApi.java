package io.lianxi.desktop.login;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What those are called who log in, agents or not. */
@RestController
public final class StaffApi {
  private final Accounts accounts;

  StaffApi(Accounts accounts) {
    this.accounts = accounts;
  }

  /** One of the staff, as colleagues know them. */
  public record Named(String username, String displayName) {}

  @GetMapping("/api/staff/{username}")
  Named get(@PathVariable String username) {
    return AgentId.parse(username)
        .flatMap(name -> accounts.find(name.value()))
        .map(account -> new Named(account.member().username(), account.member().displayName()))
        .orElseThrow(() -> Problem.notFound("member of staff " + username));
  }
}
