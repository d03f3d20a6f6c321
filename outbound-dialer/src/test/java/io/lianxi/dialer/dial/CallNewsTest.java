package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.outcome.DialEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What pacing is told of the feed. */
class CallNewsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<AttemptId> told = new ArrayList<>();
  private boolean isAway;
  private final CallNews news = new CallNews(this::hear);

  private void hear(DialEvent event) {
    if (isAway) {
      throw new IllegalStateException("the database is away");
    }
    told.add(event.attempt());
  }

  private static Entry busy(String position, Contact called) {
    ContactEvent failed = new ContactEvent.CallbackFailed(WANG, Unanswered.BUSY, T0, T0);
    Contact after =
        ContactFixtures.after(
            called,
            ContactFixtures.offeredTo(WANG, T0),
            ContactFixtures.acceptedBy(WANG, 1, T0),
            failed);
    String events =
        JSON.writerFor(
                JSON.getTypeFactory().constructCollectionType(List.class, ContactEvent.class))
            .writeValueAsString(List.of(failed));
    return new Entry(
        position,
        "contact",
        after.id().value(),
        Map.of("events", events, "after", JSON.writeValueAsString(after)));
  }

  private static AttemptId attempt(Contact contact) {
    return new AttemptId(contact.id().value());
  }

  @Test
  void whatWasToldBeforeTheRestFailedIsNotToldAgain() {
    Contact one = ContactFixtures.awaitingCallback();
    Contact other = ContactFixtures.awaitingCallback();
    news.accept(List.of(busy("1-0", one)));
    isAway = true;
    List<Entry> batch = List.of(busy("1-0", one), busy("2-0", other));
    assertThatIllegalStateException().isThrownBy(() -> news.accept(batch));
    isAway = false;
    news.accept(batch);
    assertThat(told).containsExactly(attempt(one), attempt(other));
  }

  @Test
  void whatIsNotOfACallIsNoNews() {
    news.accept(List.of(new Entry("1-0", "agent", "wang", Map.of())));
    news.accept(List.of());
    assertThat(told).isEmpty();
  }
}
