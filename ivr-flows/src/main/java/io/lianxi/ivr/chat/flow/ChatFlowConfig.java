package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.handling.CallWatch;
import io.lianxi.acd.handling.Silences;
import io.lianxi.acd.handling.Treatments;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Chats.Claim;
import io.lianxi.ivr.chat.ClaimLoop;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.Secrets;
import io.lianxi.ivr.chat.Wakes;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.reach.ReturnPaths;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.visit.Errands;
import io.lianxi.ivr.visit.FlowContacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What works off conversations. */
@Configuration(proxyBeanMethods = false)
public class ChatFlowConfig {
  /** Most of the time of each is waiting for stores. */
  private static final int AT_ONCE = 8;

  /** Longer than a conversation's errands take. */
  private static final Duration CLAIMED_FOR = Duration.ofSeconds(30);

  @Bean
  ChatPatience chatPatience(
      @Value("${lianxi.chat.answer-within:PT10M}") Duration answer,
      @Value("${lianxi.chat.reply-within:PT5M}") Duration reply,
      @Value("${lianxi.chat.idle:PT30M}") Duration idle,
      @Value("${lianxi.chat.reopen-within:PT2H}") Duration reopen) {
    return new ChatPatience(answer, reply, idle, reopen);
  }

  @Bean
  ChatTools chatTools(
      FlowContacts contacts,
      Hotlines hotlines,
      Errands errands,
      Secrets secrets,
      ChatPatience patience,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new ChatTools(contacts, hotlines, errands, secrets, patience, clock, zone);
  }

  @Bean
  Arrivals chatArrivals(
      Chats chats,
      Contacts live,
      ContactHistory history,
      Customers customers,
      Profiles profiles,
      Identities identities,
      ReturnPaths paths,
      ChatTools tools) {
    return new Arrivals(chats, live, history, customers, profiles, identities, paths, tools);
  }

  @Bean
  AfterPhase afterPhase(Customers customers, ChatTools tools) {
    return new AfterPhase(customers, tools);
  }

  @Bean
  FlowPhase flowPhase(
      Customers customers,
      Introductions introductions,
      CallWatch watch,
      Silences silences,
      Arrivals arrivals,
      ChatTools tools) {
    return new FlowPhase(customers, introductions, watch, silences, arrivals, tools);
  }

  @Bean
  PersonPhase personPhase(
      Messages messages,
      Agents agents,
      CallWatch watch,
      Silences silences,
      Treatments treatments,
      AfterPhase after,
      ChatTools tools) {
    return new PersonPhase(messages, agents, watch, silences, treatments, after, tools);
  }

  @Bean
  ChatWork chatWork(
      Chats chats,
      Messages messages,
      Conversations conversations,
      Arrivals arrivals,
      FlowPhase flow,
      PersonPhase person,
      AfterPhase after,
      ChatTools tools) {
    return new ChatWork(chats, messages, conversations, arrivals, flow, person, after, tools);
  }

  @Bean
  ClaimLoop<Claim> chatLoop(Chats chats, ChatWork work, Wakes wakes, Clock clock) {
    return new ClaimLoop<>(
        "chats",
        AT_ONCE,
        wakes::awaitWork,
        most -> {
          Instant now = clock.instant();
          return chats.claim(most, now, now.plus(CLAIMED_FOR));
        },
        claim -> {
          work.work(claim);
          wakes.work(); // there may be more to do of the same
        });
  }

  @Bean
  EventArchive chatArchive(Chats chats, Wakes wakes, Clock clock) {
    return new ChatArchive(chats, wakes, clock);
  }
}
