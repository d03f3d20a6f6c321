package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** The socket of the web chat. */
@NullUnmarked
class WebChatTest {
  private final Centre centre = Centre.one();

  private ChatPage page(Map<String, String> hello) throws Exception {
    return ChatPage.open(centre, hello);
  }

  private ChatPage page() throws Exception {
    return page(Map.of("language", "zh", "site", "test"));
  }

  private static void bye(ChatPage page) throws Exception {
    page.say(Map.of("type", "bye"));
  }

  @Test
  void whoComesAnewHasSaidNothing() throws Exception {
    try (ChatPage page = page()) {
      JsonNode welcome = page.welcome();
      assertThat(welcome.path("type").asString()).isEqualTo("welcome");
      assertThat(welcome.path("messages").size()).isZero();
      assertThat(welcome.path("first").asBoolean()).isTrue();
      assertThat(welcome.path("state").path("phase").asString()).isEqualTo("none");
    }
  }

  @Test
  void aPageThatIsLoadedAgainShowsAllThatWasSaid() throws Exception {
    String visitor;
    try (ChatPage page = page()) {
      page.write("第一句 \uD83D\uDE00");
      page.untilSaid("[1 中文]");
      visitor = page.visitor();
    }
    try (ChatPage again = page(Map.of("visitor", visitor))) {
      JsonNode messages = again.welcome().path("messages");
      assertThat(messages.get(0).path("text").asString()).isEqualTo("第一句 \uD83D\uDE00");
      assertThat(messages.get(0).path("from").asString()).isEqualTo("customer");
      assertThat(messages.size()).isGreaterThan(2);
      assertThat(again.welcome().path("state").path("phase").asString()).isEqualTo("flow");
      bye(again);
      assertThat(again.until("state").path("phase").asString()).isEqualTo("closed");
    }
  }

  @Test
  void twoPagesOfOneVisitorShowTheSame() throws Exception {
    try (ChatPage one = page()) {
      one.write("你好");
      one.untilSaid("[1 中文]");
      try (ChatPage two = page(Map.of("visitor", one.visitor()))) {
        two.write("1");
        one.untilSaid("[1 查询本机余额]");
        two.untilSaid("[1 查询本机余额]");
        bye(two);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00000000-0000-0000-0000-000000000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "x",
        "' or 1=1"
      })
  void aTokenThatIsNotOursMakesANewVisitor(String visitor) throws Exception {
    try (ChatPage page = page(Map.of("visitor", visitor))) {
      assertThat(page.visitor()).isNotEqualTo(visitor).hasSize(80);
      assertThat(page.welcome().path("messages").size()).isZero();
    }
  }

  @Test
  void whoProvesToBeACustomerIsKnownAsOne() throws Exception {
    String token = HotlineByTextTest.proof("C00000002", Instant.now().plusSeconds(60));
    try (ChatPage page = page(Map.of("token", token, "language", "zh"))) {
      page.write("你好");
      page.untilSaid("[1 查询本机余额]");
      assertThat(contact(page).profile().customer().value()).isEqualTo("demo-02");
      bye(page);
    }
  }

  private Contact contact(ChatPage page) {
    String id = page.visitor().substring(0, page.visitor().indexOf('.'));
    return centre.bean(Contacts.class).open().stream()
        .filter(contact -> contact.origin().customerAddress().equals("web:" + id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProofThatIsOldOrForgedProvesNothing() throws Exception {
    String old = HotlineByTextTest.proof("C00000002", Instant.now().minusSeconds(1));
    String forged = HotlineByTextTest.proof("C00000003", Instant.now().plusSeconds(60));
    for (String token : new String[] {old, forged.replace("C00000003", "C00000002"), "x"}) {
      try (ChatPage page = page(Map.of("token", token, "language", "zh"))) {
        page.write("你好");
        page.untilSaid("[1 中文]");
        assertThat(contact(page).profile().customer()).isNull();
        bye(page);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'not json',unreadable",
    "'[1,2]',unknown-type",
    "'\"x\"',unknown-type",
    "'{\"type\":\"dance\"}',unknown-type",
    "'{\"type\":\"send\",\"text\":\"x\"}',bad-key",
    "'{\"type\":\"send\",\"key\":\"a b\",\"text\":\"x\"}',bad-key",
    "'{\"type\":\"send\",\"key\":\"k\",\"text\":\"  \"}',empty",
    "'{\"type\":\"send\",\"key\":\"k\",\"text\":7}',empty",
    "'{\"type\":\"send\",\"key\":\"k\",\"file\":\"x\"}',unknown-file",
    "'{\"type\":\"send\",\"key\":\"k\",\"file\":\"00000000-0000-0000-0000-000000000000\"}',unknown-file",
    "'{\"type\":\"hello\"}',said-hello"
  })
  void whatCannotBeTakenIsRefusedAndTheTalkGoesOn(String said, String reason) throws Exception {
    try (ChatPage page = page()) {
      page.socket().say(said);
      assertThat(page.until("refused").path("reason").asString()).isEqualTo(reason);
      page.say(Map.of("type", "ping"));
      page.until("pong");
    }
  }

  @Test
  void nothingIsTakenBeforeHello() throws Exception {
    try (Listener socket = Listener.connect(centre.liveUrl() + "/live/chat", centre.url())) {
      socket.say("{\"type\":\"send\",\"key\":\"k\",\"text\":\"x\"}");
      assertThat(socket.next("refused").path("reason").asString()).isEqualTo("hello-first");
    }
  }

  @Test
  void tenThousandCharactersAreTakenAndOneMoreIsNot() throws Exception {
    try (ChatPage page = page()) {
      page.write("长".repeat(Content.LONGEST));
      page.say(Map.of("type", "send", "key", "k", "text", "长".repeat(Content.LONGEST + 1)));
      assertThat(page.until("refused").path("reason").asString()).isEqualTo("too-long");
      bye(page);
    }
  }

  @Test
  void theSameMessageTwiceIsOne() throws Exception {
    try (ChatPage page = page()) {
      Map<String, String> words = Map.of("type", "send", "key", "same", "text", "你好");
      page.say(words);
      long number = page.until("delivery").path("number").asLong();
      page.say(words);
      assertThat(page.until("delivery").path("number").asLong()).isEqualTo(number);
      bye(page);
    }
  }

  @Test
  void whoWritesTooFastIsToldSo() throws Exception {
    try (ChatPage page = page()) {
      for (int i = 0; i <= Chats.MOST_PER_MINUTE * 2; i++) {
        page.say(Map.of("type", "send", "key", "f" + i, "text", "x"));
      }
      assertThat(page.until("refused").path("reason").asString()).isEqualTo("too-fast");
    }
  }

  @Test
  void aVisitorSendsAPictureThatOthersCannotSay() throws Exception {
    try (ChatPage page = page();
        ChatPage other = page()) {
      JsonNode kept = upload(page.visitor());
      Map<String, String> words =
          Map.of("type", "send", "key", "pic", "file", kept.path("id").asString());
      other.say(words);
      assertThat(other.until("refused").path("reason").asString()).isEqualTo("unknown-file");
      page.say(words);
      page.until("delivery");
      JsonNode shown = page.until("message").path("message");
      assertThat(shown.path("kind").asString()).isEqualTo("image");
      centre
          .web()
          .get()
          .uri(shown.path("file").path("url").asString())
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .contentType(MediaType.IMAGE_PNG);
      bye(page);
    }
  }

  @Test
  void aFileIsForTheVisitorAndForWhomItsAddressWasToldOnly() throws Exception {
    try (ChatPage page = page();
        ChatPage other = page()) {
      JsonNode kept = upload(page.visitor());
      String bare = "/api/chat/files/" + kept.path("id").asString();
      String sealed = kept.path("url").asString();
      assertThat(sealed).startsWith(bare + "?seal=");
      assertThat(status(sealed, "")).isEqualTo(200);
      assertThat(status(bare, page.visitor())).isEqualTo(200);
      assertThat(status(bare, "")).isEqualTo(403);
      assertThat(status(bare, other.visitor())).isEqualTo(403);
      assertThat(status(sealed.substring(0, sealed.length() - 1) + "_", "")).isEqualTo(403);
      assertThat(status(sealed.replace(kept.path("id").asString(), "x"), "")).isEqualTo(403);
      assertThat(status("/api/chat/files/" + UUID.randomUUID(), page.visitor())).isEqualTo(403);
    }
  }

  private int status(String uri, String visitor) {
    return centre
        .web()
        .get()
        .uri(uri)
        .header("X-Visitor", visitor)
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private JsonNode upload(String visitor) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", new ByteArrayResource(ChatDoorTest.PNG)).filename("a.png");
    return centre
        .web()
        .post()
        .uri("/api/chat/files")
        .header("X-Visitor", visitor)
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void onePlaceHasNoMoreSocketsThanItMay() throws Exception {
    List<ChatPage> pages = new ArrayList<>();
    try {
      for (int i = 0; i < Centre.MOST_SOCKETS; i++) {
        pages.add(page());
      }
      try (Listener more = Listener.connect(centre.liveUrl() + "/live/chat", centre.url())) {
        assertThat(more.next("refused").path("reason").asString()).isEqualTo("too-many-sockets");
      }
    } finally {
      for (ChatPage page : pages) {
        page.close();
      }
    }
  }

  @Test
  void aForeignOriginIsClosed() throws Exception {
    try (Listener socket =
        Listener.connect(centre.liveUrl() + "/live/chat", "http://evil.example")) {
      assertThat(socket.closeCode()).isEqualTo(4403);
    }
  }

  @Test
  void whoSaysGoodbyeIsGone() throws Exception {
    try (ChatPage page = page()) {
      page.write("你好");
      page.untilSaid("[1 中文]");
      ContactId id = contact(page).id();
      bye(page);
      page.until("state");
      await()
          .untilAsserted(
              () -> {
                Conversation chat = centre.bean(Chats.class).find(id).orElseThrow();
                assertThat(chat.isOpen()).isFalse();
                assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "\u0000\u0007\uFFFF", "' OR '1'='1", "🤷🏽‍♀️ﷺ"})
  void whateverIsWrittenComesBackAsItWas(String text) throws Exception {
    try (ChatPage page = page()) {
      page.write(text);
      assertThat(page.until("message").path("message").path("text").asString())
          .isEqualTo(text.replace('\u0000', '\uFFFD'));
      bye(page);
    }
  }
}
