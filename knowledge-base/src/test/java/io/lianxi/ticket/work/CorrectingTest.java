package io.lianxi.ticket.work;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.CategoryFixtures;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.sla.SlaFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What about a ticket was written down wrongly. */
@NullMarked
class CorrectingTest {
  private static final Instant LATER = T0.plusSeconds(600);
  private static final CustomerId GOLD = new CustomerId("gold");
  private static final PhoneNumber PHONE = new PhoneNumber("+8613900000009");

  private final SettableClock clock = new SettableClock(LATER);
  private final MemoryTickets tickets = new MemoryTickets();
  private final Categories categories = new Categories(new MemoryEditions<>());
  private final Ticketing ticketing =
      TestTickets.ticketing(tickets, categories, new MemoryCustomers(gold()), clock);

  private static Customer gold() {
    return new Customer(
        GOLD, "C00000009", "林国栋", Customer.Type.PERSONAL, PHONE, 6, Language.ZH, "", 0);
  }

  @BeforeEach
  void aTicketWithAnAddress() {
    category(field("address", Required.OPENING), field("since", Required.NEVER));
    tickets.open(WorkFixtures.opening(1), "request 1");
  }

  private static CustomField field(String code, Required required) {
    return new CustomField(code, code, code, Kind.TEXT, required, List.of());
  }

  private void category(CustomField... fields) {
    int version = categories.editions().find(SlaFixtures.COMPLAINT).map(e -> e.version()).orElse(0);
    categories
        .editions()
        .save(
            SlaFixtures.COMPLAINT,
            version,
            CategoryFixtures.with(SlaFixtures.COMPLAINT, null, List.of(fields)),
            "admin",
            T0);
  }

  private Ticket now() {
    return tickets.all().getFirst();
  }

  private Acted corrected(Correction correction) {
    return ticketing.correct(now().id(), null, correction, "agent01");
  }

  private static Correction fields(Map<String, String> fields) {
    return new Correction(null, null, null, fields);
  }

  @Test
  void whatIsNotCorrectedStays() {
    assertThat(corrected(new Correction(null, "宽带断网", null, Map.of())))
        .isEqualTo(new Acted.Done(now()));
    assertThat(now().matter().subject()).isEqualTo("宽带断网");
    assertThat(now().matter().description()).isEqualTo("No line since the morning");
    assertThat(now().matter().fields()).containsExactly(Map.entry("address", "浦东 1 号"));
    assertThat(tickets.events(now().id()).getLast())
        .isEqualTo(new TicketEvent.Corrected(now().matter(), "agent01", LATER));
  }

  @Test
  void fieldsAreFilledInChangedAndEmptied() {
    corrected(fields(Map.of("address", "静安 2 号", "since", "2026-09-27")));
    assertThat(now().matter().fields())
        .containsOnly(Map.entry("address", "静安 2 号"), Map.entry("since", "2026-09-27"));
    corrected(fields(Map.of("since", "")));
    assertThat(now().matter().fields()).containsOnlyKeys("address");
  }

  @Test
  void whatTheCategoryNeedsOrDoesNotAskForIsWrong() {
    assertThat(corrected(fields(Map.of("address", ""))))
        .isInstanceOfSatisfying(
            Acted.Wrong.class,
            wrong ->
                assertThat(wrong.remarks())
                    .extracting(remark -> remark.field())
                    .containsExactly("fields.address"));
    assertThat(corrected(fields(Map.of("colour", "red"))))
        .isInstanceOfSatisfying(
            Acted.Wrong.class,
            wrong ->
                assertThat(wrong.remarks())
                    .extracting(remark -> remark.field())
                    .containsExactly("fields.colour"));
    assertThat(now().version()).isEqualTo(1);
  }

  @Test
  void fieldsOfAFormerCategoryAreLeftOut() {
    category(field("since", Required.NEVER));
    corrected(fields(Map.of("since", "monday")));
    assertThat(now().matter().fields()).containsExactly(Map.entry("since", "monday"));
  }

  @Test
  void anothersTicketRunsByTheTierOfThatCustomerAndSaysSo() {
    Complainant who = new Complainant(GOLD, PHONE, "31");
    corrected(new Correction(who, null, null, Map.of()));
    assertThat(now().matter().complainant()).isEqualTo(who);
    assertThat(now().terms().tier()).isEqualTo(6);
    assertThat(tickets.events(now().id()))
        .hasSize(3)
        .endsWith(new TicketEvent.TermsChanged(now().terms(), "customer", "agent01", LATER));
    corrected(new Correction(new Complainant(GOLD, PHONE, "11"), null, null, Map.of()));
    assertThat(tickets.events(now().id())).hasSize(4);
  }

  @Test
  void whatMakesItARiskIsLookedForAnew() {
    assertThat(now().matter().risks()).containsExactly("media");
    corrected(new Correction(null, null, "要找记者曝光", Map.of()));
    assertThat(now().matter().risks()).contains("记者", "曝光").doesNotContain("media");
    corrected(new Correction(null, null, "已协商", Map.of()));
    assertThat(now().matter().risks()).isEmpty();
  }

  @Test
  void whatIsOverIsNotCorrectedAndWhoSawAnotherVersionIsToldSo() {
    Ticket seen = now();
    Correction correction = new Correction(null, "x", null, Map.of());
    tickets.record(List.of(WorkFixtures.change(seen, TicketVerb.CLOSE)));
    assertThat(ticketing.correct(seen.id(), 1, correction, "agent01"))
        .isEqualTo(new Acted.Stale(now()));
    assertThat(corrected(correction)).isInstanceOf(Acted.Refused.class);
  }
}
