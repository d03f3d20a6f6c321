package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.guest.Guests;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.budget.Budget;
import io.lianxi.ivr.wechat.budget.Budget.Purpose;
import io.lianxi.ivr.wechat.platform.Outgoing;
import io.lianxi.ivr.wechat.platform.Outgoing.Kind;
import io.lianxi.ivr.wechat.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes of messages what the platform takes; files are uploaded for it. */
final class Drafting {
  private static final int MOST_AT_ONCE = 20;
  private static final int MOST_REMEMBERED = 100;

  /** What may be sent after one message, without what is kept for the closing. */
  private static final int MOST_PARTS = Budget.AFTER_MESSAGE - 1;

  private final Chats chats;
  private final Messages messages;
  private final Guests guests;
  private final ChatFiles files;
  private final Platform platform;

  Drafting(Chats chats, Messages messages, Guests guests, ChatFiles files, Platform platform) {
    this.chats = chats;
    this.messages = messages;
    this.guests = guests;
    this.files = files;
    this.platform = platform;
  }

  /**
   * What is sent as one.
   *
   * @param numbers of the messages in it
   */
  record Draft(List<Long> numbers, List<Outgoing> parts, Purpose purpose) {}

  /** What became of a draft. */
  sealed interface Drafted {
    record Ready(Draft draft) implements Drafted {}

    record Impossible(String why) implements Drafted {}

    record NotNow(String why) implements Drafted {}
  }

  Drafted draft(WeChatAccount account, ChatMessage message) {
    List<ChatMessage> behind = messages.after(message.contact(), message.number(), MOST_AT_ONCE);
    return Wording.of(message, behind, this::guest)
        .map(written -> words(written, purpose(message)))
        .orElseGet(() -> file(account, message));
  }

  /** The name of a guest who says it, or "". */
  private String guest(ChatMessage message) {
    return message.author() instanceof Author.Agent agent
        ? guests.name(message.contact(), agent.agent()).orElse("")
        : "";
  }

  /** What may be sent with {@code message}, as far as the conversation tells. */
  Budget remembered(ChatMessage message) {
    return Recollection.of(messages.before(message.contact(), message.number(), MOST_REMEMBERED));
  }

  /** What may be sent to {@code address}, as far as its newest conversation tells. */
  Budget remembered(ChatAddress address) {
    return chats
        .newest(address)
        .map(chat -> messages.before(chat.contact(), Long.MAX_VALUE, MOST_REMEMBERED))
        .map(Recollection::of)
        .orElse(Budget.NOTHING);
  }

  private static Drafted words(Wording.Written written, Purpose purpose) {
    if (written.parts().size() > MOST_PARTS) {
      return new Drafted.Impossible(
          "文字太长，请分开说明 / the text is longer than WeChat takes after one message");
    }
    return new Drafted.Ready(
        new Draft(
            written.numbers(),
            written.parts().stream().<Outgoing>map(Outgoing.Text::new).toList(),
            purpose));
  }

  /** After the person, whoever speaks says goodbye. */
  private Purpose purpose(ChatMessage message) {
    return chats
        .find(message.contact())
        .map(Conversation::progress)
        .map(Conversation.Progress::phase)
        .filter(phase -> phase == Phase.AFTER || phase == Phase.CLOSED)
        .map(phase -> Purpose.CLOSING)
        .orElse(Purpose.ORDINARY);
  }

  private Drafted file(WeChatAccount account, ChatMessage message) {
    if (!(message.content() instanceof Content.Media media)) {
      return new Drafted.Impossible("is nothing that can be sent");
    }
    return switch (media.what()) {
      case IMAGE -> uploaded(account, message, media, Kind.IMAGE);
      case VOICE -> uploaded(account, message, media, Kind.VOICE);
      case VIDEO -> uploaded(account, message, media, Kind.VIDEO);
      case FILE ->
          new Drafted.Impossible("微信不能发送此类文件 / WeChat takes pictures, voices and videos only");
    };
  }

  private Drafted uploaded(
      WeChatAccount account, ChatMessage message, Content.Media media, Kind kind) {
    return id(media.file())
        .flatMap(files::body)
        .map(content -> platform.upload(account, kind, media.name(), content))
        .map(
            upload ->
                switch (upload) {
                  case Platform.Upload.Done done ->
                      new Drafted.Ready(
                          new Draft(
                              List.of(message.number()),
                              List.of(new Outgoing.Upload(kind, done.mediaId(), media.name())),
                              purpose(message)));
                  case Platform.Upload.Failed failed ->
                      new Drafted.NotNow("文件上传失败，稍后重试 / the file cannot be uploaded");
                })
        .orElseGet(() -> new Drafted.Impossible("文件已不存在 / the file is gone"));
  }

  private static Optional<UUID> id(String file) {
    try {
      return Optional.of(UUID.fromString(file));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
