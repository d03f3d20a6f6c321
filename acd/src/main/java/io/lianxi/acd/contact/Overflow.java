package io.lianxi.acd.contact;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.QueueName;

/** Where a contact goes that cannot or should not wait any longer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "to")
public sealed interface Overflow {

  /** Waits in another queue, with the time it has waited. */
  record ToQueue(QueueName queue) implements Overflow {}

  /** Is offered to be called back, keeping the place. */
  record Callback() implements Overflow {}

  /** May leave a message. */
  record Voicemail() implements Overflow {}

  /** Hears an announcement and is hung up. */
  record Announcement(String textZh, String textEn) implements Overflow {}

  /** Is invited to go on in WeChat, and hung up. */
  record WeChatInvitation() implements Overflow {}
}
