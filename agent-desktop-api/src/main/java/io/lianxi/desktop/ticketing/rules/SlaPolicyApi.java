package io.lianxi.desktop.ticketing.rules;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaPolicyCheck;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What is promised on tickets. */
@RestController
@RequestMapping("/api/sla/policy")
public final class SlaPolicyApi {
  private final SlaPolicies policies;
  private final Categories categories;
  private final EditionDoor door;

  SlaPolicyApi(SlaPolicies policies, Categories categories, EditionDoor door) {
    this.policies = policies;
    this.categories = categories;
    this.door = door;
  }

  /** What the policy is and was, newest first. */
  public record Listed(List<PolicyView> items) {}

  @GetMapping
  PolicyView get() {
    return view(policies.inForce());
  }

  @GetMapping("/versions")
  Listed versions() {
    return new Listed(
        policies.versions().stream().map(edition -> PolicyView.of(edition, null)).toList());
  }

  @PutMapping
  PolicyView put(
      @RequestBody PolicyWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Parts parts = new Parts();
    Optional<SlaPolicy> wanted = wish.policy(parts);
    wanted.ifPresent(policy -> parts.wrong().addErrors(check().of(policy)));
    parts.wrong().refuse();
    EditionDoor.Document<SlaPolicy> document =
        new EditionDoor.Document<>(
            "sla-policy",
            Action.SLA_POLICY_CHANGED,
            () -> Optional.of(policies.inForce()),
            (from, content, by, at) -> policies.save(content, from, by, at),
            PolicyView::of);
    return view(
        door.save(
            document,
            wish.version(),
            wanted.orElseThrow(),
            new EditionDoor.Author(member, exchange)));
  }

  private SlaPolicyCheck check() {
    return new SlaPolicyCheck(categories.all().stream().map(Category::code).collect(toSet()));
  }

  private PolicyView view(Edition<SlaPolicy> edition) {
    return PolicyView.of(edition, Wrong.warnings(check().of(edition.content())));
  }
}
