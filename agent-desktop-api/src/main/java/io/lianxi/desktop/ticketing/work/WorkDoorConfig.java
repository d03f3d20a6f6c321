package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.Accounts;
import io.lianxi.desktop.ticketing.AlarmView;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.desktop.ticketing.money.RefundView;
import io.lianxi.desktop.ticketing.progress.NoticeApi;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.attachment.AttachmentCheck;
import io.lianxi.ticket.attachment.Attachments;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.notice.Notices;
import io.lianxi.ticket.refund.Refunds;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.TicketSettings;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.Ticketing;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The doors to tickets themselves. */
@Configuration(proxyBeanMethods = false)
public class WorkDoorConfig {

  @Bean
  TicketNames ticketNames(Categories categories, Groups groups, Accounts accounts) {
    return new KnownNames(categories, groups, accounts);
  }

  @Bean
  TicketViews ticketViews(Tickets tickets, Customers customers, SlaRules rules, TicketNames names) {
    return new TicketViews(tickets, customers, rules, names);
  }

  @Bean
  TicketPages ticketPages(
      Tickets tickets,
      TicketLists lists,
      Attachments attachments,
      SlaRules rules,
      TicketViews views,
      TicketNames names,
      JsonMapper json,
      Alarms alarms,
      Notices notices,
      Refunds refunds) {
    return new TicketPages(
        new TicketPages.Stores(tickets, lists, attachments, rules),
        views,
        new Histories(tickets, names, json),
        new TicketPages.Beside(
            id -> alarms.of(id).stream().map(AlarmView::of).toList(),
            id -> notices.of(id).stream().map(NoticeApi.View::of).toList(),
            id -> refunds.of(id).stream().map(RefundView::of).toList()));
  }

  @Bean
  TicketApi ticketApi(
      TicketDoor door,
      Ticketing ticketing,
      TicketLists lists,
      TicketPages pages,
      TicketViews views,
      Customers customers,
      SlaRules rules,
      Contacts live,
      ContactHistory history,
      Settings settings,
      Clock clock) {
    return new TicketApi(
        door,
        ticketing,
        new TicketApi.Shown(lists, pages, views),
        new TicketApi.Surroundings(
            customers,
            rules,
            id -> live.find(id).or(() -> history.find(id)),
            now -> {
              TicketSettings in = settings.inForce().content();
              return new ListAsked.Abnormal(
                  now.minus(in.stuckAfter()), in.bouncedTimes(), in.urgedTimes());
            }),
        clock);
  }

  @Bean
  Verbs ticketVerbs(Ticketing ticketing, TicketDoor door, Customers customers, Clock clock) {
    return new Verbs(ticketing, door::find, new CorrectionReader(customers), clock);
  }

  @Bean
  TicketVerbApi ticketVerbApi(TicketDoor door, TicketPages pages, Verbs verbs, Clock clock) {
    return new TicketVerbApi(door, pages, verbs, clock);
  }

  @Bean
  ContactTicketApi contactTicketApi(
      TicketDoor door, Contacted contacted, TicketLists lists, TicketViews views, Clock clock) {
    return new ContactTicketApi(door, contacted, lists, views, clock);
  }

  @Bean
  AttachmentApi attachmentApi(
      TicketDoor door,
      Attachments attachments,
      AttachmentCheck check,
      Refunds refunds,
      Clock clock) {
    return new AttachmentApi(
        door,
        new AttachmentApi.Files(
            attachments,
            check,
            file ->
                refunds.of(file.ticket()).stream()
                    .anyMatch(refund -> refund.restsOn(file.id().toString()))),
        clock);
  }

  @Bean
  FilterApi filterApi(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new FilterApi(new PostgresSavedFilters(jdbc, new TransactionTemplate(transactions)));
  }
}
