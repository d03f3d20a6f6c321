package io.lianxi.ivr.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.MemoryProfiles;
import io.lianxi.ivr.chat.search.TranscriptSearch.Asked;
import io.lianxi.ivr.chat.search.TranscriptSearch.Hit;
import io.lianxi.ivr.chat.search.TranscriptSearch.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptSearchTest {
  private static final Author ANNA = new Author.Agent(new AgentId("anna"));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
  private final MemoryChats chats = new MemoryChats(new MemorySecrets());
  private final MemoryProfiles profiles = new MemoryProfiles();
  private final MemoryTranscripts transcripts = new MemoryTranscripts();
  private final TranscriptLoop loop =
      new TranscriptLoop(transcripts, chats, chats, new MemoryContactHistory(), clock);
  private final TranscriptSearch search = new TranscriptSearch(transcripts, chats, chats, profiles);
  private int keys;

  private ContactId writes(String visitor, String text) {
    clock.set(clock.instant().plusSeconds(10));
    Incoming incoming =
        new Incoming(
            ChatAddress.web(visitor),
            "site",
            "k" + keys++,
            new Content.Text(text),
            clock.instant(),
            Optional.empty());
    Chats.Received received = chats.receive(incoming, ContactId.random());
    ContactId id = ((Chats.Received.Kept) received).message().contact();
    transcripts.due(
        Map.of(id, ((Chats.Received.Kept) received).message().number()), clock.instant());
    return id;
  }

  private void says(ContactId id, Author author, String text) {
    long number =
        chats
            .append(id, author, new Content.Text(text), "", clock.instant())
            .orElseThrow()
            .number();
    transcripts.due(Map.of(id, number), clock.instant());
  }

  private List<Hit> find(String words) {
    return page(words, null, 10).hits();
  }

  private Page page(String words, TranscriptSearch.@Nullable Place after, int size) {
    loop.workAll();
    return search.find(new Asked(words, null, null, null, null, null, after), size);
  }

  private static List<ContactId> ids(List<Hit> hits) {
    return hits.stream().map(Hit::contact).toList();
  }

  @Test
  void allWordsStandInTheConversationAndAreShownMarked() {
    ContactId bill = writes("a", "这个月的話費 <b>不对</b>");
    says(bill, ANNA, "正在核实退款");
    writes("b", "退款多久到账");
    List<Hit> hits = find("话费 退款");
    assertThat(ids(hits)).containsExactly(bill);
    assertThat(hits.getFirst().lines())
        .extracting(TranscriptSearch.Line::html)
        .containsExactly("这个月的<mark>話費</mark> &lt;b&gt;不对&lt;/b&gt;", "正在核实<mark>退款</mark>");
  }

  @Test
  void whatFlowsAndTheHouseSayIsNotFoundButWhispersAre() {
    ContactId id = writes("a", "你好");
    says(id, new Author.Flow(), "查询余额请按一");
    says(id, new Author.House(), "安娜为您服务");
    says(id, new Author.Whisper(new AgentId("boss")), "注意重复投诉");
    assertThat(find("余额")).isEmpty();
    assertThat(find("服务")).isEmpty();
    assertThat(ids(find("重复投诉"))).containsExactly(id);
  }

  @Test
  void whatIsHiddenAfterwardsIsNotFound() {
    ContactId id = writes("a", "密码246810");
    assertThat(ids(find("246810"))).containsExactly(id);
    assertThat(ids(find("密码"))).containsExactly(id);
    Chats.Claim claim = chats.claim(1, clock.instant(), clock.instant().plusSeconds(9)).getFirst();
    chats.settle(
        claim,
        new Chats.Done(
            new Conversation.Progress(Conversation.Phase.FLOW, false, "m", false),
            1,
            List.of(),
            List.of(1L),
            null),
        clock.instant());
    assertThat(find("密码")).isEmpty();
  }

  @Test
  void aLongConversationIsToldOnceWhereItWasFoundLast() {
    ContactId id = writes("a", "账单一");
    for (int i = 0; i < 120; i++) {
      says(id, ANNA, "其他");
    }
    clock.set(clock.instant().plusSeconds(10));
    says(id, ANNA, "账单二");
    List<Hit> hits = find("账单");
    assertThat(ids(hits)).containsExactly(id);
    assertThat(hits.getFirst().lines().getFirst().html()).isEqualTo("<mark>账单</mark>二");
    assertThat(ids(find("账单一"))).containsExactly(id);
  }

  @Test
  void pagesGoOnWithoutGapsAndEnd() {
    List<ContactId> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(writes("v" + i, "账单" + i));
    }
    List<ContactId> found = new ArrayList<>();
    Page page = page("账单", null, 3);
    found.addAll(ids(page.hits()));
    while (page.next() != null) {
      page = page("账单", page.next(), 3);
      found.addAll(ids(page.hits()));
    }
    assertThat(found).containsExactlyElementsOf(all.reversed());
  }

  @Test
  void theConversationsOfACustomerAreThoseOfTheirAddresses() {
    CustomerId wang = new CustomerId("wang");
    ContactId id = writes("a", "账单");
    writes("b", "账单");
    profiles.link(
        new Link(
            ChatAddress.web("a"),
            1,
            wang,
            null,
            Link.Proof.AGENT,
            "anna",
            "x",
            id,
            clock.instant(),
            null));
    loop.workAll();
    Asked asked = new Asked("账单", null, null, null, null, wang, null);
    assertThat(ids(search.find(asked, 10).hits())).containsExactly(id);
  }

  @Test
  void whatHasNoLettersCannotBeLookedFor() {
    assertThat(TranscriptSearch.isSearchable("账")).isTrue();
    assertThat(TranscriptSearch.isSearchable("7")).isTrue();
    assertThat(TranscriptSearch.isSearchable(" ?! \uD83D\uDE00 ")).isFalse();
  }
}
