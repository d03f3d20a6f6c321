package io.lianxi.desktop.desk;

import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.ivr.chat.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeskTalkTest {
  private static final QueueName QUEUE = new QueueName("billing");
  private static final Agent WANG =
      new Agent(
          new AgentId("wang"),
          "王",
          List.of(Language.ZH.skill()),
          Set.of(QUEUE),
          new Capacity(Map.of(Channel.VOICE, 1), true),
          "-");

  private final SettableClock clock = new SettableClock(ContactFixtures.T0);
  private final MemoryEventFeed events = new MemoryEventFeed();
  private final MemoryPresences presences = new MemoryPresences(events);
  private final MemoryContacts contacts =
      new MemoryContacts(new MemoryAgents(WANG), presences, events);

  /** Of the contacts only; nobody reads it, so all news is lost. */
  private final DeskFeed feed = new DeskFeed(events, contacts);

  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
  private final DeskTalk talk = talk();
  private Thread talking = Thread.currentThread();

  private DeskTalk talk() {
    LiveConnection page = mock(LiveConnection.class); // the end of a real socket
    when(page.send(anyString())).thenAnswer(call -> said.add(call.getArgument(0)));
    doAnswer(call -> closed.add(call.getArgument(1))).when(page).close(anyInt(), any());
    ContactViews views =
        new ContactViews(
            contact -> Optional.empty(),
            contact -> List.of(),
            contact -> Optional.empty(),
            contact -> Optional.empty());
    DeskState state = new DeskState(presences, contacts, views, feed, mock(Messages.class));
    return new DeskTalk(page, WANG, state, JsonMapper.builder().build(), clock);
  }

  @BeforeEach
  void open() throws InterruptedException {
    feed.begin();
    talking = Thread.ofVirtual().start(this::run);
    assertThat(next()).contains("\"snapshot\"", "\"contacts\":[]");
  }

  private void run() {
    try {
      talk.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    talk.closed();
    talking.join();
  }

  private String next() throws InterruptedException {
    String text = said.poll(10, TimeUnit.SECONDS);
    return text == null ? "nothing" : text;
  }

  private void looksAfter(long seconds) {
    clock.set(ContactFixtures.at(seconds));
    feed.look();
  }

  private Contact offered() {
    presences.change(WANG.id(), Presence.AVAILABLE, null, ContactFixtures.at(1));
    Contact call = contacts.open(ContactId.random(), ContactFixtures.opened(ContactFixtures.at(1)));
    List<ContactEvent> news =
        List.of(
            queuedIn(QUEUE, ContactFixtures.at(1)), offeredTo(WANG.id(), ContactFixtures.at(2)));
    return contacts.record(call, news).orElseThrow();
  }

  @Test
  void aDeskThatMissedSomethingBeginsAnewWithinFiveSeconds() throws Exception {
    Contact call = offered();
    looksAfter(4);
    talk.heard("{\"type\":\"ping\"}");
    assertThat(next()).contains("\"pong\"");
    looksAfter(5);
    assertThat(next()).contains("\"snapshot\"", call.id().value());
  }

  @Test
  void aDeskThatMissedNothingIsToldNothing() throws Exception {
    looksAfter(5);
    talk.heard("{\"type\":\"ping\"}");
    assertThat(next()).contains("\"pong\"");
  }

  @Test
  void aPageThatIsSilentForAMinuteAndAHalfIsLetGo() throws Exception {
    looksAfter(89);
    looksAfter(95);
    assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("silent");
    talking.join();
    assertThat(feed.agents()).isEmpty();
  }
}
