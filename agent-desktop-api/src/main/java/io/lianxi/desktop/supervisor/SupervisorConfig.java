package io.lianxi.desktop.supervisor;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.past.PastContactImport;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.replay.Replays;
import io.lianxi.acd.report.Reports;
import io.lianxi.acd.report.Wallboard;
import io.lianxi.acd.routing.Reasons;
import io.lianxi.acd.time.Ticker;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.chat.ChatAccess;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.report.TicketReports;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The supervisors' doors and the wallboard. */
@Configuration(proxyBeanMethods = false)
public class SupervisorConfig {
  private static final Duration COUNT_TICKETS = Duration.ofSeconds(1);

  /** At most four boards a second. */
  private static final Duration BOARD_TICK = Duration.ofMillis(250);

  @Bean
  Changes changes(AuditTrail trail, JsonMapper json, Clock clock) {
    return new Changes(trail, json, clock);
  }

  @Bean
  QueueApi queueApi(Queues queues, Agents agents, Changes changes, Clock clock) {
    return new QueueApi(queues, agents, changes, clock);
  }

  @Bean
  AgentApi agentApi(Agents agents, Queues queues, Reasons reasons, Changes changes) {
    return new AgentApi(agents, queues, reasons, changes);
  }

  @Bean
  DoNotCallApi doNotCallApi(DoNotCall doNotCall, Changes changes, Clock clock) {
    return new DoNotCallApi(doNotCall, changes, clock);
  }

  @Bean
  ContactSearchApi contactSearchApi(
      Contacted contacted,
      ContactHistory history,
      Persons persons,
      Reasons reasons,
      Changes changes,
      JsonMapper json) {
    return new ContactSearchApi(contacted, history, persons, reasons, changes, json);
  }

  @Bean
  TranscriptApi transcriptApi(ChatAccess access, Messages messages, Changes changes) {
    return new TranscriptApi(access, messages, changes);
  }

  @Bean
  ContactImportApi contactImportApi(PastContactImport imports, Changes changes, Clock clock) {
    return new ContactImportApi(imports, changes, clock);
  }

  @Bean
  ReportApi reportApi(Reports reports, Clock clock) {
    return new ReportApi(reports, clock);
  }

  @Bean
  ReplayApi replayApi(
      Replays replays, Agents agents, Changes changes, JsonMapper json, BodyReader bodies) {
    return new ReplayApi(replays, new ReplayWishes(replays, agents, json, bodies), changes);
  }

  @Bean
  TicketStrip ticketStrip(TicketReports reports, Groups groups, Clock clock) {
    return new TicketStrip(reports, groups, clock);
  }

  @Bean
  Ticker ticketStripTicker(TicketStrip strip, WallboardSocket socket) {
    return new Ticker(
        "ticket-strip",
        COUNT_TICKETS,
        () -> {
          if (strip.count()) {
            socket.changed();
          }
        });
  }

  @Bean
  Boards boards(
      Wallboard wallboard, Queues queues, Agents agents, Presences presences, TicketStrip tickets) {
    return new Boards(wallboard, queues, agents, presences, tickets);
  }

  @Bean
  WallboardApi wallboardApi(Boards boards) {
    return new WallboardApi(boards);
  }

  @Bean
  WallboardSocket wallboardSocket(Boards boards, Wallboard wallboard, JsonMapper json) {
    WallboardSocket socket = new WallboardSocket(boards, json);
    wallboard.onChange(socket::changed);
    return socket;
  }

  @Bean
  Ticker wallboardTicker(WallboardSocket socket) {
    return new Ticker("wallboard-sockets", BOARD_TICK, socket::tick);
  }
}
