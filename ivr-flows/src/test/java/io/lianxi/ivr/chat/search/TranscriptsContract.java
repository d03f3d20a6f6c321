package io.lianxi.ivr.chat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.search.Transcripts.Due;
import io.lianxi.ivr.chat.search.Transcripts.Found;
import io.lianxi.ivr.chat.search.Transcripts.Part;
import io.lianxi.ivr.chat.search.Transcripts.Query;
import io.lianxi.ivr.chat.search.Transcripts.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every index of conversations does. */
abstract class TranscriptsContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final QueueName BILLING = new QueueName("billing");
  private static final AgentId ANNA = new AgentId("anna");
  private static final CustomerId WANG = new CustomerId("wang");
  private static final CustomerId LI = new CustomerId("li");
  private static final ChatAddress ADDRESS = ChatAddress.web("visitor-1");

  private final Map<ContactId, Read> toBeRead = new HashMap<>();

  /** An empty one. */
  abstract Transcripts transcripts();

  /** A conversation that may be read. */
  abstract ContactId conversation(ChatAddress address);

  private static Part part(int number, int second, String text) {
    return new Part(number, T0.plusSeconds(second), Grams.of(text));
  }

  private static Read read(
      @Nullable CustomerId proven, @Nullable CustomerId customer, Part... parts) {
    return new Read(ADDRESS, proven, customer, BILLING, List.of(ANNA), 0, List.of(parts));
  }

  private ContactId kept(Transcripts transcripts, Read read) {
    ContactId id = conversation(read.address());
    toBeRead.put(id, read);
    transcripts.due(Map.of(id, 1L), T0);
    work(transcripts);
    return id;
  }

  private void work(Transcripts transcripts) {
    while (transcripts.work(T0, due -> Optional.ofNullable(toBeRead.get(due.contact())))) {
      assertThat(toBeRead).isNotEmpty();
    }
  }

  private static Query query(String words) {
    return new Query(Grams.conditions(words), null, null, null, null, null, List.of(), null);
  }

  private static List<ContactId> ids(List<Found> found) {
    return found.stream().map(Found::contact).toList();
  }

  @Test
  void whatWasWrittenIsFoundNewestFirst() {
    Transcripts all = transcripts();
    ContactId bill = kept(all, read(null, null, part(0, 1, "这个月的话费账单不对 5G")));
    ContactId later = kept(all, read(null, null, part(0, 2, "账单寄到家里")));
    assertThat(ids(all.find(query("账单"), 9))).containsExactly(later, bill);
    assertThat(ids(all.find(query("话费账单"), 9))).containsExactly(bill);
    assertThat(ids(all.find(query("5"), 9))).containsExactly(bill);
    assertThat(ids(all.find(query("里"), 9))).containsExactly(later);
    assertThat(all.find(query("宽带"), 9)).isEmpty();
    assertThat(all.find(query("G5"), 9)).isEmpty();
    assertThat(all.find(query("账单"), 1)).containsExactly(new Found(T0.plusSeconds(2), later, 0));
  }

  @Test
  void aPageGoesOnWhereTheLastEnded() {
    Transcripts all = transcripts();
    List<ContactId> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(kept(all, read(null, null, part(0, 1, "账单"), part(1, 1, "账单"))));
    }
    Query query = query("账单");
    List<Found> found = new ArrayList<>();
    List<Found> page = all.find(query, 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = all.find(query.after(page.getLast()), 3);
    }
    assertThat(found).hasSize(10).doesNotHaveDuplicates();
    assertThat(ids(found)).containsAll(ids);
  }

  @Test
  void itIsNarrowedByTimeQueueAgentAndCustomer() {
    Transcripts all = transcripts();
    ContactId id = kept(all, read(null, WANG, part(0, 10, "账单")));
    Query any = query("");
    assertThat(ids(all.find(any, 9))).containsExactly(id);
    assertThat(narrowed(all, T0.plusSeconds(10), T0.plusSeconds(11), BILLING, ANNA)).hasSize(1);
    assertThat(narrowed(all, T0.plusSeconds(11), null, null, null)).isEmpty();
    assertThat(narrowed(all, null, T0.plusSeconds(10), null, null)).isEmpty();
    assertThat(narrowed(all, null, null, new QueueName("other"), null)).isEmpty();
    assertThat(narrowed(all, null, null, null, new AgentId("bob"))).isEmpty();
    assertThat(of(all, WANG)).containsExactly(id);
    assertThat(of(all, LI)).isEmpty();
    assertThat(of(all, LI, ADDRESS)).containsExactly(id);
  }

  @Test
  void whoHasProvenToBeSomebodyIsFoundAsThatOnly() {
    Transcripts all = transcripts();
    ContactId id = kept(all, read(WANG, LI, part(0, 10, "账单")));
    assertThat(of(all, WANG)).containsExactly(id);
    assertThat(of(all, LI, ADDRESS)).isEmpty();
  }

  private static List<ContactId> of(Transcripts all, CustomerId customer, ChatAddress... linked) {
    return ids(
        all.find(new Query(List.of(), null, null, null, null, customer, List.of(linked), null), 9));
  }

  private static List<Found> narrowed(
      Transcripts all,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable QueueName queue,
      @Nullable AgentId agent) {
    return all.find(new Query(List.of(), from, to, queue, agent, null, List.of(), null), 9);
  }

  @Test
  void whatIsReadAnewReplacesWhatWasReadBefore() {
    Transcripts all = transcripts();
    ContactId id = kept(all, read(null, null, part(0, 1, "第一"), part(1, 2, "第二")));
    toBeRead.put(id, new Read(ADDRESS, null, WANG, null, List.of(), 1, List.of(part(1, 3, "第三"))));
    all.due(Map.of(id, 51L), T0);
    work(all);
    assertThat(all.find(query("第一"), 9)).hasSize(1);
    assertThat(all.find(query("第二"), 9)).isEmpty();
    assertThat(all.find(query("第三"), 9)).hasSize(1);
    assertThat(narrowed(all, null, null, BILLING, null)).isEmpty();
    assertThat(of(all, WANG)).hasSize(2);
  }

  @Test
  void whatIsDueIsReadOnceFromTheEarliestMessageOn() {
    Transcripts all = transcripts();
    ContactId id = conversation(ADDRESS);
    all.due(Map.of(id, 70L), T0);
    all.due(Map.of(id, 60L), T0.plusSeconds(9));
    all.due(Map.of(id, 90L), T0.plusSeconds(9));
    List<Due> asked = new ArrayList<>();
    assertThat(all.work(T0.minusSeconds(1), due -> Optional.empty())).isFalse();
    assertThat(all.work(T0, due -> asked.add(due) ? Optional.<Read>empty() : Optional.empty()))
        .isTrue();
    assertThat(all.work(T0, due -> Optional.empty())).isFalse();
    assertThat(asked).containsExactly(new Due(id, 60));
  }

  @Test
  void whatFailsIsDueAgain() {
    Transcripts all = transcripts();
    all.due(Map.of(conversation(ADDRESS), 1L), T0);
    assertThatThrownBy(
            () ->
                all.work(
                    T0,
                    due -> {
                      throw new IllegalStateException("dies");
                    }))
        .hasMessage("dies");
    assertThat(all.work(T0, due -> Optional.empty())).isTrue();
  }
}
