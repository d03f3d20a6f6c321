package io.lianxi.ivr.chat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of introductions does. */
abstract class IntroductionsContract {
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

  private final ChatAddress visitor = ChatAddress.web(UUID.randomUUID().toString());

  abstract Introductions introductions();

  @Test
  void whatIsSaidLastIsKnown() {
    Introductions all = introductions();
    assertThat(all.find(visitor)).isEmpty();
    all.told(visitor, new Introduction("王芳", "138", "宽带"), NOON);
    all.told(visitor, new Introduction("", "139", "'; drop table chats; --\u0000"), NOON);
    assertThat(all.find(visitor))
        .contains(new Introduction("", "139", "'; drop table chats; --\u0000"));
    assertThat(all.find(ChatAddress.web("other"))).isEmpty();
  }

  @Test
  void ofSeveralThoseAreToldWhoSaidAnything() {
    Introductions all = introductions();
    Introduction said = new Introduction("王芳", "", "宽带");
    all.told(visitor, said, NOON);
    ChatAddress silent = ChatAddress.web(UUID.randomUUID().toString());
    assertThat(all.find(List.of(visitor, silent))).isEqualTo(Map.of(visitor, said));
    assertThat(all.find(List.of())).isEmpty();
  }

  @Test
  void whatIsTooLongIsCut() {
    Introduction long_ = new Introduction("x".repeat(500), " y ", "z".repeat(500));
    assertThat(long_.name()).hasSize(Introduction.LONGEST_WORD);
    assertThat(long_.phone()).isEqualTo("y");
    assertThat(long_.subject()).hasSize(Introduction.LONGEST_SUBJECT);
  }
}
