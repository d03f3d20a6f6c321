package io.lianxi.desktop.campaign.lead;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.search.LeadPages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The leads of a campaign and the lists they came on. */
@RestController
@RequestMapping("/api/campaigns/{id}")
public final class LeadApi {
  private static final int USUAL_SIZE = 50;
  private static final int LONGEST_QUESTION = 100;

  private final LeadPages pages;
  private final Leads leads;
  private final KnownCampaigns campaigns;
  private final Changes changes;

  LeadApi(LeadPages pages, Leads leads, KnownCampaigns campaigns, Changes changes) {
    this.pages = pages;
    this.leads = leads;
    this.campaigns = campaigns;
    this.changes = changes;
  }

  /** What is asked for; absent means any. */
  public record LeadQuestion(
      @Nullable LeadState state,
      @Nullable LeadClosing closedAs,
      @Nullable UUID list,
      @Nullable String q,
      @Nullable Long after,
      @Nullable Integer size) {}

  /** Some leads, and after which id it goes on; absent at the end. */
  public record LeadPage(List<LeadView> items, @Nullable String next) {}

  /** The lists of a campaign, the latest first. */
  public record LeadLists(List<ListView> items) {}

  /** A list, and how far its leads were called. */
  public record ListView(
      UUID id,
      String name,
      LeadList.State state,
      String addedBy,
      Instant addedAt,
      long leads,
      long called,
      long closed,
      long won,
      long lost) {

    static ListView of(LeadPages.Penetration far) {
      LeadList list = far.list();
      return new ListView(
          list.id(),
          list.name(),
          list.state(),
          list.addedBy(),
          list.addedAt(),
          far.leads(),
          far.called(),
          far.closed(),
          far.won(),
          far.lost());
    }
  }

  @GetMapping("/leads")
  LeadPage leads(@PathVariable String id, @ModelAttribute LeadQuestion asked) {
    Campaign campaign = campaigns.get(id);
    int size = asked.size() == null ? USUAL_SIZE : asked.size();
    if (size < 1 || size > LeadPages.MOST) {
      throw Problem.invalid("size", "must be 1 to " + LeadPages.MOST);
    }
    String q = asked.q() == null ? "" : asked.q().strip();
    if (q.length() > LONGEST_QUESTION || q.indexOf('\0') >= 0) {
      throw Problem.invalid("q", "must have at most " + LONGEST_QUESTION + " characters");
    }
    List<LeadPages.Row> rows =
        pages.page(
            new LeadPages.Asked(
                campaign.id(),
                asked.state(),
                asked.closedAs(),
                asked.list(),
                q,
                asked.after() == null ? 0 : asked.after()),
            size);
    return new LeadPage(
        rows.stream().map(LeadView::of).toList(),
        rows.size() < size ? null : String.valueOf(rows.getLast().id()));
  }

  @GetMapping("/lists")
  LeadLists lists(@PathVariable String id) {
    return new LeadLists(pages.lists(campaigns.get(id).id()).stream().map(ListView::of).toList());
  }

  /** Takes a list back: none of its leads is called any more. */
  @DeleteMapping("/lists/{list}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable String id,
      @PathVariable UUID list,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    LeadList known =
        leads.lists(campaigns.get(id).id()).stream()
            .filter(one -> one.id().equals(list))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("such list"));
    if (known.state() == LeadList.State.LOADING) {
      throw Problem.of(HttpStatus.CONFLICT, "loading", "The list is still being taken in.");
    }
    if (known.state() == LeadList.State.READY) {
      leads.withdraw(list);
      changes.audit(exchange, member, Action.LEADS_WITHDRAWN, id, known.name());
    }
  }
}
