package io.lianxi.ivr.wechat.platform;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import java.util.List;
import java.util.Optional;

/** What the platform does for an account of the house. Each call takes some seconds at most. */
public interface Platform {

  /** Sends {@code message} to a follower; asks for a new access token once, if that is needed. */
  Answer send(WeChatAccount account, String openid, Outgoing message);

  /** Shows the follower that somebody is typing; nothing comes of it when that is not possible. */
  void typing(WeChatAccount account, String openid);

  /** Puts {@code buttons} in the place of the account's menu; without any there is none. */
  Answer menu(WeChatAccount account, List<MenuButton> buttons);

  /** Uploads a file, which can be sent for three days. */
  Upload upload(WeChatAccount account, Outgoing.Kind kind, String name, byte[] content);

  /** Fetches a file that a follower has sent, no more than {@code mostBytes} of it. */
  Fetched fetch(WeChatAccount account, String mediaId, int mostBytes);

  /** What followers let the account know of themselves; empty when it cannot be asked. */
  Optional<Profile> profile(WeChatAccount account, String openid);

  /**
   * What is known of a follower.
   *
   * @param nickname as they have written it, or ""
   */
  record Profile(String nickname, String language, String remark) {}

  /** What came of an upload. */
  sealed interface Upload {
    record Done(String mediaId) implements Upload {}

    record Failed(Answer why) implements Upload {}
  }

  /** What came of fetching a file. */
  sealed interface Fetched {
    /** It is here. */
    final class File implements Fetched {
      private final byte[] content;

      public File(byte[] content) {
        this.content = content;
      }

      public byte[] content() {
        return content;
      }
    }

    record TooLarge() implements Fetched {}

    /** There is none, and never will be. */
    record Gone(String why) implements Fetched {}

    /** It may be there another time. */
    record NotNow(String why) implements Fetched {}
  }
}
