package io.lianxi.desktop.desk;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.time.Ticker;
import io.lianxi.desktop.desk.DeskApi.SipAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.TicketLine;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.Tickets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The desk's doors, its socket and the feed behind it. */
@Configuration(proxyBeanMethods = false)
public class DeskConfig {
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  RecordingFiles recordingFiles(
      @Value("${lianxi.asterisk.recordings-dir:recordings}") Path recordings) {
    return new RecordingFiles(recordings);
  }

  @Bean
  ContactViews contactViews(
      Customers customers,
      Persons persons,
      Tickets tickets,
      TicketLists lists,
      WrittenContacts written,
      Clock clock,
      RecordingFiles recordings) {
    return new ContactViews(
        contact -> whose(contact, persons).flatMap(customers::find),
        recordings::of,
        contact ->
            TicketNumber.parse(contact.origin().calledAddress())
                .flatMap(tickets::find)
                .flatMap(ticket -> lists.find(ticket.id()))
                .map(line -> work(line, clock.instant())),
        written::of);
  }

  /** Who is served now is told of every change; what is over goes by what is known since. */
  private static Optional<CustomerId> whose(Contact contact, Persons persons) {
    return contact.isDone()
        ? persons.of(contact)
        : Optional.ofNullable(contact.profile().customer());
  }

  @Bean
  WrittenContacts writtenContacts(
      Chats chats, Messages messages, Profiles profiles, Introductions introductions) {
    return new WrittenContacts(chats, messages, profiles, introductions);
  }

  private static ContactView.Work work(TicketLine line, Instant now) {
    TicketLine.Due due = line.due();
    return new ContactView.Work(
        line.id().value(),
        line.number().value(),
        line.subject(),
        line.priority().name(),
        line.glance(now),
        due == null ? null : due.at());
  }

  @Bean
  Contacted contacted(Contacts contacts, ContactHistory history, ContactViews views) {
    return new Contacted(contacts, history, views);
  }

  @Bean
  SipAddress sipAddress(
      @Value("${lianxi.asterisk.host:127.0.0.1}") String host,
      @Value("${lianxi.asterisk.http-port:8088}") int port) {
    return new SipAddress(host, "ws://" + host + ":" + port + "/ws");
  }

  @Bean
  DeskApi deskApi(
      Agents agents, Presences presences, Dispositions dispositions, SipAddress sip, Clock clock) {
    return new DeskApi(agents, presences, dispositions, sip, clock);
  }

  @Bean
  ContactApi contactApi(
      Handling handling, ContactViews views, Contacted contacted, WrapUpRule rule) {
    return new ContactApi(handling, views, contacted, rule);
  }

  @Bean
  DeskFeed deskFeed(EventFeed feed, Contacts contacts) {
    return new DeskFeed(feed, contacts);
  }

  @Bean
  FeedReader deskReader(EventFeed feed, DeskFeed desks) {
    return new FeedReader("desks", feed, desks::begin, desks::accept);
  }

  @Bean
  Ticker lookingDesks(DeskFeed desks) {
    return new Ticker("looking-desks", LOOK, desks::look);
  }

  @Bean
  DeskSocket deskSocket(
      Agents agents,
      Presences presences,
      Contacts contacts,
      ContactViews views,
      DeskFeed feed,
      Messages messages,
      JsonMapper json,
      Clock clock) {
    DeskState state = new DeskState(presences, contacts, views, feed, messages);
    return new DeskSocket(agents, state, json, clock);
  }

  @Bean
  Ticker lostDeskTicker(
      RedisCommands<String, String> redis, DeskFeed feed, Presences presences, Clock clock) {
    LostDeskLoop loop = new LostDeskLoop(new RedisOpenDesks(redis), feed::agents, presences, clock);
    return new Ticker("lost-desks", SWEEP, loop::sweep);
  }
}
