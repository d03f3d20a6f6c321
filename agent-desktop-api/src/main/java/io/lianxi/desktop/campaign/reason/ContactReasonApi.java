package io.lianxi.desktop.campaign.reason;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Disposition;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.handling.Conclusion;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.desk.WrapUpRule;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.campaign.reason.Reason;
import io.lianxi.dialer.campaign.reason.Reasons;
import io.lianxi.dialer.outcome.AskedReasons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks whoever wraps up a call of a campaign why the lead was won or lost. */
@RestController
public final class ContactReasonApi implements WrapUpRule {
  private static final String FIELD = "reason";

  private final Contacted contacted;
  private final AskedReasons asked;
  private final Dispositions dispositions;

  ContactReasonApi(Contacted contacted, AskedReasons asked, Dispositions dispositions) {
    this.contacted = contacted;
    this.asked = asked;
    this.dispositions = dispositions;
  }

  /** One to choose. */
  public record Choice(String code, String labelZh, String labelEn) {
    static Choice of(Reason reason) {
      return new Choice(reason.code(), reason.labelZh(), reason.labelEn());
    }
  }

  /**
   * What is asked when a contact is wrapped up.
   *
   * @param choices by the disposition with which one of them goes; none for those with which none
   *     does
   */
  public record ContactReasons(Map<String, List<Choice>> choices) {}

  @GetMapping("/api/contacts/{id}/reasons")
  ContactReasons get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    asked
        .of(contacted.find(id, member))
        .ifPresent(
            reasons ->
                dispositions.all().stream()
                    .map(Disposition::code)
                    .forEach(code -> choose(code, reasons, choices)));
    return new ContactReasons(choices);
  }

  private static void choose(String code, Reasons reasons, Map<String, List<Choice>> choices) {
    List<Reason> with = AskedReasons.with(code, reasons);
    if (!with.isEmpty()) {
      choices.put(code, with.stream().map(Choice::of).toList());
    }
  }

  @Override
  public Optional<Problem.Field> refuse(Contact contact, Conclusion said) {
    List<String> codes =
        asked
            .of(contact)
            .map(reasons -> AskedReasons.with(said.disposition(), reasons))
            .orElse(List.of())
            .stream()
            .map(Reason::code)
            .toList();
    String reason = said.reason();
    if (codes.isEmpty()) {
      return reason == null
          ? Optional.empty()
          : Optional.of(new Problem.Field(FIELD, "is not asked for", "这里不需要原因"));
    }
    return reason != null && codes.contains(reason)
        ? Optional.empty()
        : Optional.of(
            new Problem.Field(FIELD, "must be one of " + String.join(", ", codes), "请选择原因"));
  }
}
