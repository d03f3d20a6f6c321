package io.lianxi.acd.customer.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What notes and tags of customers promise, wherever they are. */
abstract class CustomerNotesContract {
  private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
  private static final CustomerId ONE = new CustomerId("C1");
  private static final CustomerId OTHER = new CustomerId("C2");

  abstract CustomerNotes notes();

  private static CustomerNote note(CustomerId customer, String text, long second) {
    return new CustomerNote(UUID.randomUUID(), customer, text, "agent01", T0.plusSeconds(second));
  }

  @Test
  void theNewestOfACustomerComeFirst() {
    CustomerNotes notes = notes();
    CustomerNote first = note(ONE, "喜欢上午接电话", 0);
    CustomerNote second = note(ONE, "有两条宽带", 1);
    notes.add(first);
    notes.add(second);
    notes.add(second);
    notes.add(note(OTHER, "x", 2));
    assertThat(notes.newest(ONE)).containsExactly(second, first);
    assertThat(notes.find(first.id())).contains(first);
  }

  @Test
  void noMoreThanThatAreTold() {
    CustomerNotes notes = notes();
    for (int i = 0; i <= CustomerNotes.MOST_TOLD; i++) {
      notes.add(note(ONE, "n" + i, i));
    }
    assertThat(notes.newest(ONE)).hasSize(CustomerNotes.MOST_TOLD);
    assertThat(notes.newest(ONE).getFirst().text()).isEqualTo("n" + CustomerNotes.MOST_TOLD);
  }

  @Test
  void whatIsRemovedIsGone() {
    CustomerNotes notes = notes();
    CustomerNote note = note(ONE, "x", 0);
    notes.add(note);
    assertThat(notes.remove(note.id())).isTrue();
    assertThat(notes.remove(note.id())).isFalse();
    assertThat(notes.newest(ONE)).isEmpty();
  }

  @Test
  void aCustomerIsMarkedWithExactlyWhatWasSaidLast() {
    CustomerNotes notes = notes();
    notes.tag(ONE, new TreeSet<>(List.of("老客户", "投诉敏感")), "agent01", T0);
    notes.tag(ONE, new TreeSet<>(List.of("老客户", "政企")), "agent02", T0);
    assertThat(notes.tags(ONE)).containsExactlyInAnyOrder("老客户", "政企");
    assertThat(notes.tags(OTHER)).isEmpty();
    notes.tag(ONE, new TreeSet<>(), "agent02", T0);
    assertThat(notes.tags(ONE)).isEmpty();
  }
}
