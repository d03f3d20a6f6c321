package io.lianxi.acd.contact.past;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactHistory.Query;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.past.PastContactImport.Imported;
import io.lianxi.acd.contact.past.PastContactImport.Rejected;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.local.TestCore;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresPastContactsTest extends PastContactsContract {
  private static final TestCore CORE = TestCore.start();
  private static final String HEADER = "contact_id,queue,queued_at,abandoned_at\n";

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  PastContacts empty() {
    CORE.reset();
    return CORE.get(PastContacts.class);
  }

  @Override
  void own(ContactId id, List<ContactEvent> events) {
    Contacts live = CORE.get(Contacts.class);
    Contact opened = live.open(id, (ContactEvent.Opened) events.getFirst());
    assertThat(live.record(opened, events.subList(1, events.size()))).isPresent();
    CORE.get(EventLog.class).catchUp();
  }

  private static List<Contact> search(Query query) {
    return CORE.get(ContactHistory.class).search(query, 10);
  }

  @Test
  void whatIsKeptIsFoundLikeAnyOther() {
    PastContact answered = answered("1", T0);
    PastContact abandoned = abandoned("2", at(60));
    CORE.get(PastContacts.class).keep(List.of(answered, abandoned));
    ContactHistory history = CORE.get(ContactHistory.class);
    assertThat(history.find(answered.id())).contains(answered.contact());
    assertThat(history.events(answered.id())).isEqualTo(answered.events());
    assertThat(search(new Query(T0, at(61), BILLING, null, null, null, null)))
        .containsExactly(abandoned.contact(), answered.contact());
    assertThat(search(new Query(null, null, null, new AgentId("agent01"), null, null, null)))
        .containsExactly(answered.contact());
    assertThat(search(new Query(null, null, null, null, new CustomerId("c17"), null, null)))
        .containsExactly(answered.contact());
    assertThat(search(new Query(null, null, null, null, null, ContactState.ABANDONED, null)))
        .containsExactly(abandoned.contact());
  }

  @Test
  void aChangedContactIsFoundAsItIsNow() {
    CORE.get(PastContacts.class).keep(List.of(answered("1", T0)));
    CORE.get(PastContacts.class).keep(List.of(abandoned("1", at(60))));
    assertThat(search(new Query(null, null, null, null, null, null, null)))
        .containsExactly(abandoned("1", at(60)).contact());
    assertThat(search(new Query(null, null, null, new AgentId("agent01"), null, null, null)))
        .isEmpty();
  }

  @Test
  void whatIsKeptIsNeitherOpenNorLiveNorOnTheWallboard() {
    CORE.get(PastContacts.class).keep(List.of(answered("1", T0), abandoned("2", at(60))));
    ContactHistory history = CORE.get(ContactHistory.class);
    assertThat(history.open()).isEmpty();
    assertThat(CORE.get(Contacts.class).open()).isEmpty();
    List<ContactId> replayed = new ArrayList<>();
    history.replay(T0.minusSeconds(60), (contact, event) -> replayed.add(contact.id()));
    assertThat(replayed).isEmpty();
  }

  private static Imported run(String file) {
    return CORE.get(PastContactImport.class)
        .run(new PastContactFile(new StringReader(file), at(86_400)));
  }

  private static long kept() {
    return search(new Query(null, null, null, null, null, null, null)).size();
  }

  @Test
  void aFileIsTakenOverLineByLine() {
    ContactId ours = ContactId.random();
    own(ours, answered(ours.value(), T0).events().subList(0, 3));
    String line = ",billing," + T0 + "," + at(5) + "\n";
    assertThat(run(HEADER + "1" + line + "2\n" + "3" + line + ours + line + "1" + line))
        .isEqualTo(
            new Imported(
                3,
                List.of(
                    new Rejected(
                        3,
                        "queue must be letters a to z, digits, - and _, and begin with a letter"),
                    new Rejected(5, "contact_id is that of a contact of this centre")),
                2));
    assertThat(kept()).isEqualTo(3); // 1, 3 and ours
  }

  @Test
  void aFileThatBreaksLeavesNothing() {
    String lines =
        IntStream.range(0, 5_000)
            .mapToObj(n -> n + ",billing," + T0 + "," + at(5) + "\n")
            .collect(Collectors.joining());
    assertThatThrownBy(() -> run(HEADER + lines + "\"x")).isInstanceOf(UnreadableFile.class);
    assertThat(kept()).isZero();
    assertThat(run(HEADER + lines)).isEqualTo(new Imported(5_000, List.of(), 0));
  }

  @Test
  void onlyTheFirstThousandRefusedLinesAreNamed() {
    Imported imported = run(HEADER + "x\n".repeat(1_500));
    assertThat(imported.imported()).isZero();
    assertThat(imported.rejected()).hasSize(PastContactImport.MOST_NAMED);
    assertThat(imported.rejectedCount()).isEqualTo(1_500);
  }
}
