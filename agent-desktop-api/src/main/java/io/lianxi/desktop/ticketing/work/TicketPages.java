package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.attachment.Attachments;
import io.lianxi.ticket.sla.Recomputed;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.TicketQuery;
import io.lianxi.ticket.work.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers everything about a ticket. */
final class TicketPages {
  private static final int MOST_RELATED = 20;

  private final Tickets tickets;
  private final TicketLists lists;
  private final Attachments attachments;
  private final SlaRules rules;
  private final TicketViews views;
  private final Histories histories;
  private final Beside beside;

  /**
   * What others know about a ticket, as they show it.
   *
   * @param alarms who was told of what
   * @param notices what the customer was told
   */
  record Beside(
      Function<TicketId, List<?>> alarms,
      Function<TicketId, List<?>> notices,
      Function<TicketId, List<?>> refunds) {}

  /** Where tickets and their files are. */
  record Stores(Tickets tickets, TicketLists lists, Attachments attachments, SlaRules rules) {}

  TicketPages(Stores stores, TicketViews views, Histories histories, Beside beside) {
    this.tickets = stores.tickets();
    this.lists = stores.lists();
    this.attachments = stores.attachments();
    this.rules = stores.rules();
    this.views = views;
    this.histories = histories;
    this.beside = beside;
  }

  TicketPage of(Ticket ticket, TicketAccess access, Instant now) {
    List<TicketEvent> events = tickets.events(ticket.id());
    return new TicketPage(
        views.of(ticket, access, now),
        events.isEmpty() ? "" : events.getFirst().by(),
        histories.of(events),
        beside.alarms().apply(ticket.id()),
        beside.notices().apply(ticket.id()),
        beside.refunds().apply(ticket.id()),
        attachments.of(ticket.id()).stream().map(AttachmentApi.View::of).toList(),
        SlaHistory.of(ticket.facts(), rules).recomputed().stream()
            .map(TicketPages::recomputed)
            .toList(),
        related(ticket, now));
  }

  private static TicketPage.Recomputed recomputed(Recomputed anew) {
    return new TicketPage.Recomputed(
        anew.at(), TicketNames.of(anew.kind()), anew.why(), due(anew.before()), due(anew.after()));
  }

  private static @Nullable Instant due(Recomputed.@Nullable Standing standing) {
    return standing == null ? null : standing.due();
  }

  private List<LineView> related(Ticket ticket, Instant now) {
    Complainant who = ticket.matter().complainant();
    if (who.customer() == null && who.phone() == null) {
      return List.of();
    }
    TicketQuery all = TicketQuery.everything();
    TicketQuery theirs =
        new TicketQuery(
            all.states(),
            null,
            all.scope(),
            all.handed(),
            new TicketQuery.About(
                who.customer(),
                who.customer() == null ? who.phone() : null,
                null,
                null,
                null,
                null),
            all.time(),
            all.oddity(),
            "",
            TicketQuery.Order.OPENED);
    return lists.page(theirs, now, "", MOST_RELATED + 1).stream()
        .flatMap(page -> page.lines().stream())
        .filter(line -> !line.id().equals(ticket.id()))
        .limit(MOST_RELATED)
        .map(line -> views.of(line, now))
        .toList();
  }
}
