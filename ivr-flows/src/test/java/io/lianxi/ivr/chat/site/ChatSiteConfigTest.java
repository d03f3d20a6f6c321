package io.lianxi.ivr.chat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.chat.site.ChatSite.Ask;
import io.lianxi.ivr.chat.site.ChatSite.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Sites as settings name them. */
class ChatSiteConfigTest {
  private final MockEnvironment environment = new MockEnvironment();

  private ChatSite site(String name) {
    return new ChatSiteConfig().chatSites(environment).find(name);
  }

  @Test
  void aSiteAsksWhatIsWritten() {
    environment.setProperty("lianxi.chat.sites[shop.example].ask", "name, phone!");
    environment.setProperty("lianxi.chat.sites[shop.example].queue", "sales");
    assertThat(site("shop.example"))
        .isEqualTo(
            new ChatSite(
                "shop.example",
                new QueueName("sales"),
                List.of(new Ask(Question.NAME, false), new Ask(Question.PHONE, true)),
                "service"));
  }

  @Test
  void aSiteOfWhichNothingIsWrittenAsksNothing() {
    assertThat(site("any")).isEqualTo(ChatSite.usual("any"));
  }

  @Test
  void whatNobodyCanAskIsRefusedByName() {
    environment.setProperty("lianxi.chat.sites.shop.ask", "shoe-size");
    assertThatThrownBy(() -> site("shop")).hasMessageContaining("lianxi.chat.sites.shop.ask");
  }
}
