package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks through leads in memory. */
public final class MemoryLeadPages implements LeadPages {
  private final MemoryLeads leads;
  private final GivenReasons reasons;

  public MemoryLeadPages(MemoryLeads leads, GivenReasons reasons) {
    this.leads = leads;
    this.reasons = reasons;
  }

  @Override
  public List<Row> page(Asked asked, int size) {
    return leads.all(asked.campaign()).stream()
        .filter(lead -> leads.listOf(lead).state() != LeadList.State.WITHDRAWN)
        .filter(lead -> lead.id().value() > asked.after())
        .filter(lead -> asked.state() == null || lead.state() == asked.state())
        .filter(lead -> asked.closedAs() == null || lead.closedAs() == asked.closedAs())
        .filter(lead -> asked.list() == null || leads.listOf(lead).id().equals(asked.list()))
        .filter(lead -> isLike(lead, asked.q()))
        .limit(size)
        .map(this::row)
        .toList();
  }

  private static boolean isLike(Lead lead, String q) {
    Optional<PhoneNumber> number = PhoneNumber.parse(q);
    return q.isEmpty()
        || lead.customer().equals(q)
        || lead.name().startsWith(q)
        || lead.numbers().stream().anyMatch(one -> number.equals(Optional.of(one.number())));
  }

  private Row row(Lead lead) {
    return new Row(
        lead.id().value(),
        leads.listOf(lead).id(),
        lead.customer(),
        lead.name(),
        lead.numbers(),
        lead.province(),
        lead.priority(),
        lead.fields(),
        lead.consent() != null,
        lead.state(),
        lead.calls(),
        lead.nextAt(),
        lead.closedAs(),
        reasons
            .of(lead.id(), lead.claims())
            .filter(reason -> reason.closing() == lead.closedAs())
            .map(GivenReason::code)
            .orElse(null));
  }

  @Override
  public List<Penetration> lists(CampaignId campaign) {
    return leads.lists(campaign).stream().map(this::far).toList();
  }

  private Penetration far(LeadList list) {
    List<Lead> all =
        leads.all(list.campaign()).stream()
            .filter(lead -> leads.listOf(lead).id().equals(list.id()))
            .toList();
    return new Penetration(
        list,
        all.size(),
        count(all, lead -> lead.calls() > 0),
        count(all, lead -> lead.state() == LeadState.CLOSED),
        count(all, lead -> lead.closedAs() == LeadClosing.WON),
        count(all, lead -> lead.closedAs() == LeadClosing.LOST));
  }

  private static long count(List<Lead> leads, Predicate<Lead> such) {
    return leads.stream().filter(such).count();
  }
}
