package io.lianxi.desktop.campaign.lead;

import io.lianxi.acd.contact.Contact;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.compliance.Purpose;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever has a call of a campaign whom it is with, and what for. */
@RestController
public final class ContactLeadApi {
  private final Contacted contacted;
  private final Attempts attempts;
  private final Leads leads;
  private final Campaigns campaigns;

  ContactLeadApi(Contacted contacted, Attempts attempts, Leads leads, Campaigns campaigns) {
    this.contacted = contacted;
    this.attempts = attempts;
    this.leads = leads;
    this.campaigns = campaigns;
  }

  /**
   * The lead that a contact is with.
   *
   * @param lead absent when it is no call of a campaign
   */
  public record ContactLead(@Nullable CalledLead lead) {}

  /**
   * Whom a campaign has called.
   *
   * @param campaign its name
   * @param name "" when the list tells none
   * @param customer the operator's number of the customer; "" for nobody who is known
   * @param fields what the list tells beside
   * @param calls made to the lead so far
   */
  public record CalledLead(
      String campaign,
      Purpose purpose,
      String name,
      String customer,
      Map<String, String> fields,
      int calls) {}

  @GetMapping("/api/contacts/{id}/lead")
  ContactLead get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Contact contact = contacted.find(id, member);
    Optional<CalledLead> called =
        attempts
            .find(new AttemptId(contact.id().value()))
            .map(Attempt::lead)
            .flatMap(leads::find)
            .flatMap(this::called);
    return new ContactLead(called.orElse(null));
  }

  private Optional<CalledLead> called(Lead lead) {
    return campaigns.find(lead.campaign()).map(campaign -> called(campaign, lead));
  }

  private static CalledLead called(Campaign campaign, Lead lead) {
    return new CalledLead(
        campaign.name(),
        campaign.rules().purpose(),
        lead.name(),
        lead.customer(),
        lead.fields(),
        lead.calls());
  }
}
