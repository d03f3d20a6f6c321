package io.lianxi.dialer.outcome;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Contact events become outcomes with the log that keeps them, in a real Postgres. */
class OutcomeArchiveTest {
  private static final TestCore CORE = TestCore.start();
  private static final OutcomeStores STORES = new OutcomeStores(CORE);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000001");

  private final TransactionTemplate transaction =
      new TransactionTemplate(CORE.get(JdbcTransactionManager.class));
  private final DialStores stores = STORES.empty();
  private final Campaign campaign = CampaignFixtures.campaign("retention");
  private Contact contact = ContactFixtures.awaitingCallback();

  /** The process has died. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @AfterAll
  static void stop() {
    STORES.close();
    CORE.close();
  }

  @BeforeEach
  void aLeadIsCalled() {
    stores.campaigns().save(campaign, "campaigns", T0);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", T0);
    stores.leads().begin(list);
    stores.leads().add(list, List.of(LeadFixtures.wish(NUMBER)), T0);
    stores.leads().finish(list.id());
    Lead lead = stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", T0).getFirst();
    contact = ContactFixtures.awaitingCallback();
    Attempt attempt = Attempt.open(attempt(), lead, "10000", T0);
    stores.attempts().open(attempt);
    stores.attempts().dialled(attempt.id(), new GateVerdict(List.of()));
  }

  private AttemptId attempt() {
    return new AttemptId(contact.id().value());
  }

  /** One change after the other. */
  private List<Entry> happens(ContactEvent... events) {
    return Stream.of(events).map(this::happens).toList();
  }

  private Entry happens(ContactEvent event) {
    contact = ContactFixtures.after(contact, event);
    return new Entry(
        contact.version() + "-0",
        "contact",
        contact.id().value(),
        Map.of(
            "version",
            Integer.toString(contact.version()),
            "events",
            JSON.writerFor(
                    JSON.getTypeFactory().constructCollectionType(List.class, ContactEvent.class))
                .writeValueAsString(List.of(event)),
            "after",
            JSON.writeValueAsString(contact)));
  }

  private List<Entry> aTalkThatEndsWith(String disposition) {
    return aTalkThatEndsWith(disposition, null);
  }

  private List<Entry> aTalkThatEndsWith(String disposition, @Nullable String reason) {
    return happens(
        ContactFixtures.offeredTo(WANG, at(40)),
        ContactFixtures.acceptedBy(WANG, 1, at(40)),
        new ContactEvent.Connected(WANG, 1, at(50)),
        new ContactEvent.Ended(EndedBy.CUSTOMER, null, at(90)),
        new ContactEvent.WrappedUp(WANG, disposition, "", false, at(99), reason));
  }

  private void keep(EventArchive archive, List<Entry> entries) {
    transaction.executeWithoutResult(status -> archive.keep(entries));
  }

  private Lead lead() {
    Attempt attempt = stores.attempts().find(attempt()).orElseThrow();
    return stores.leads().find(attempt.lead()).orElseThrow();
  }

  @Test
  void whatTheFeedTellsIsWrittenDown() {
    EventArchive archive = STORES.get(OutcomeArchive.class);
    assertThat(archive.topic()).isEqualTo("contact");
    keep(archive, aTalkThatEndsWith("WON"));
    Attempt attempt = stores.attempts().find(attempt()).orElseThrow();
    assertThat(attempt.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(attempt.answeredAt()).isEqualTo(at(50));
    assertThat(attempt.endedAt()).isEqualTo(at(90));
    assertThat(lead().closedAs()).isEqualTo(LeadClosing.WON);
  }

  @Test
  void othersWhoAreCalledBackAreNobodysLeads() {
    Contact other = ContactFixtures.awaitingCallback();
    contact = other;
    keep(STORES.get(OutcomeArchive.class), aTalkThatEndsWith("DO_NOT_CALL"));
    assertThat(stores.attempts().find(new AttemptId(other.id().value()))).isEmpty();
    assertThat(stores.refusals().list("", 9)).isEmpty();
  }

  @Test
  void whoeverDiesBetweenTwoStepsLeavesNothingHalfAndNothingIsLost() {
    List<Entry> entries = aTalkThatEndsWith("DO_NOT_CALL");
    int deaths = 0;
    while (diesAtStep(deaths + 1, entries)) {
      deaths++;
      assertThat(stores.attempts().find(attempt()).orElseThrow().state())
          .isEqualTo(Attempt.State.DIALLED);
      assertThat(lead().state()).isEqualTo(LeadState.CALLING);
      assertThat(stores.refusals().of(NUMBER)).isEmpty();
    }
    assertThat(deaths).as("steps").isGreaterThan(8);
    assertThat(lead().closedAs()).isEqualTo(LeadClosing.REFUSED);
    assertThat(stores.refusals().of(NUMBER)).hasSize(1);
  }

  @Test
  void theReasonIsKeptWithTheCallAndTheLeadOrNeitherIs() {
    List<Entry> entries = aTalkThatEndsWith("LOST", "price");
    int deaths = 0;
    while (diesAtStep(deaths + 1, entries)) {
      deaths++;
      assertThat(lead().state()).isEqualTo(LeadState.CALLING);
      assertThat(stores.reasons().of(attempt())).isEmpty();
    }
    assertThat(deaths).as("steps").isGreaterThan(7);
    assertThat(lead().closedAs()).isEqualTo(LeadClosing.LOST);
    assertThat(stores.reasons().of(attempt()))
        .contains(
            new GivenReason(
                attempt(),
                campaign.id(),
                lead().id(),
                lead().claims(),
                LeadClosing.LOST,
                "price",
                WANG,
                at(99)));
    assertThat(stores.reasons().of(lead().id(), lead().claims()))
        .isEqualTo(stores.reasons().of(attempt()));
    keep(STORES.get(OutcomeArchive.class), entries);
    assertThat(stores.reasons().of(attempt())).isPresent();
  }

  private boolean diesAtStep(int step, List<Entry> entries) {
    AtomicInteger left = new AtomicInteger(step);
    DialStores mortal =
        new DialStores(
            stores.campaigns(),
            mortal(Leads.class, stores.leads(), left),
            mortal(Attempts.class, stores.attempts(), left),
            mortal(Refusals.class, stores.refusals(), left),
            stores.promises(),
            mortal(GivenReasons.class, stores.reasons(), left));
    try {
      keep(new OutcomeArchive(new Bookkeeping(mortal)), entries);
      return false;
    } catch (Died e) {
      return true;
    }
  }

  /** The same store, until the last of the steps that are left is done. */
  private static <T> T mortal(Class<T> type, T store, AtomicInteger left) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(store, arguments);
                if (left.decrementAndGet() == 0) {
                  throw new Died();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void theHistoryTellsHowACallThatIsOverCameOut() {
    CallHistory history = STORES.get(CallHistory.class);
    assertThat(history.find(attempt())).as("never heard of").isEmpty();
    assertThat(history.find(new AttemptId("no contact"))).isEmpty();
    EventArchive log = (EventArchive) CORE.get(ContactHistory.class);
    contact = Contact.open(contact.id(), ContactFixtures.opened(T0));
    keep(
        log,
        happens(
            ContactFixtures.queuedIn(BILLING, T0),
            ContactFixtures.callbackRequested(T0),
            ContactFixtures.offeredTo(WANG, T0),
            ContactFixtures.acceptedBy(WANG, 1, T0)));
    assertThat(history.find(attempt()))
        .hasValueSatisfying(story -> assertThat(story.isOver()).isFalse());
    keep(
        log,
        happens(
            new ContactEvent.CallbackFailed(WANG, Unanswered.BUSY, at(60), at(60)),
            ContactFixtures.ended(EndedBy.SYSTEM, at(60))));
    assertThat(history.find(attempt()))
        .hasValueSatisfying(
            story -> {
              assertThat(story.isOver()).isTrue();
              assertThat(story.told())
                  .containsExactly(new DialEvent.Failed(attempt(), CallOutcome.BUSY, at(60)));
            });
  }
}
