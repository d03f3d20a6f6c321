package io.lianxi.desktop.desk;

import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.connected;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactViewsTest {
  private static final AgentId WANG = new AgentId("wang");
  private static final List<String> RECORDED = List.of("one.wav");

  private final ContactViews views =
      new ContactViews(
          contact -> Optional.empty(),
          contact -> RECORDED,
          contact -> Optional.empty(),
          contact -> Optional.empty());

  @Test
  void ofWhatWasOnlyOfferedNothingIsLookedUp() {
    Contact gone = after(offered(WANG), requeued(WANG, RequeueReason.DECLINED, at(30)));
    ContactView view = views.withdrawn(gone, WANG);
    assertThat(view.id()).isEqualTo(gone.id().value());
    assertThat(view.recordings()).isEmpty();
  }

  /** It stays in the agent's list of today. */
  @Test
  void whatWasTalkedAboutIsTold() {
    Contact gone = after(connected(WANG), requeued(WANG, RequeueReason.CONNECTION_LOST, at(30)));
    assertThat(views.withdrawn(gone, WANG)).isEqualTo(views.of(gone, WANG));
    assertThat(views.withdrawn(gone, WANG).recordings()).isEqualTo(RECORDED);
  }
}
