package io.lianxi.ivr.wechat.media;

import io.lianxi.ivr.chat.file.ChatFile;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.media.FollowerFiles.Due;
import io.lianxi.ivr.wechat.platform.Platform;
import io.lianxi.ivr.wechat.platform.Platform.Fetched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the files that followers have sent. One that is too large, of no kind that people look at
 * or listen to, or objected to, is not kept.
 */
public final class FileLoop {
  /** More than any picture, voice or video that the platform takes. */
  static final int MOST_BYTES = ChatFiles.MOST_BYTES;

  /** Over about a day; the platform forgets a file after three. */
  static final int MOST_ATTEMPTS = 20;

  private static final int AT_ONCE = 8;
  private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LONGEST_RETRY = Duration.ofHours(2);
  private static final Set<String> KINDS = Set.of("image", "audio", "video");

  /** It may carry a script. */
  private static final String DRAWING = "image/svg+xml";

  private static final Logger LOG = LoggerFactory.getLogger(FileLoop.class);

  private final FollowerFiles files;
  private final ChatFiles kept;
  private final Platform platform;
  private final WeChatAccounts accounts;
  private final List<FileCheck> checks;
  private final Clock clock;
  private final Tika tika = new Tika();

  /** Where files are: announced, and kept. */
  record Stores(FollowerFiles files, ChatFiles kept) {}

  FileLoop(
      Stores stores,
      Platform platform,
      WeChatAccounts accounts,
      List<FileCheck> checks,
      Clock clock) {
    this.files = stores.files();
    this.kept = stores.kept();
    this.platform = platform;
    this.accounts = accounts;
    this.checks = checks;
    this.clock = clock;
  }

  /** Fetches some of what is due. */
  public void run() {
    Instant now = clock.instant();
    List<Due> due = files.claim(AT_ONCE, now, now.plus(CLAIMED_FOR));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(file -> threads.execute(() -> fetch(file)));
    }
  }

  private void fetch(Due due) {
    try {
      if (kept.find(due.id()).isPresent()) {
        files.settle(due.id(), ""); // by somebody who has died before saying so
        return;
      }
      accounts
          .find(due.from().account())
          .map(account -> platform.fetch(account, due.media(), MOST_BYTES))
          .ifPresentOrElse(
              fetched -> settle(due, fetched), () -> files.settle(due.id(), "the account is gone"));
    } catch (RuntimeException e) {
      LOG.warn("the file {} cannot be fetched", due.id(), e);
    }
  }

  private void settle(Due due, Fetched fetched) {
    switch (fetched) {
      case Fetched.File file -> files.settle(due.id(), keep(due, file.content()));
      case Fetched.TooLarge tooLarge -> files.settle(due.id(), "larger than 10 MB");
      case Fetched.Gone gone -> files.settle(due.id(), gone.why());
      case Fetched.NotNow notNow -> {
        if (due.attempts() >= MOST_ATTEMPTS) {
          files.settle(due.id(), notNow.why());
        } else {
          files.later(due.id(), clock.instant().plus(retryAfter(due.attempts())), notNow.why());
        }
      }
    }
  }

  /** Why it is not kept; "" when it is. */
  private String keep(Due due, byte[] content) {
    String type = tika.detect(content);
    Optional<String> objection =
        isKept(type) ? objection(due.name(), content) : Optional.of("is " + type);
    if (objection.isPresent()) {
      return objection.get();
    }
    ChatFile file =
        new ChatFile(due.id(), due.from(), due.name(), type, content.length, clock.instant());
    return kept.add(file, content) ? "" : "the follower has sent enough files for a day";
  }

  private static boolean isKept(String type) {
    return KINDS.contains(type.substring(0, type.indexOf('/'))) && !type.equals(DRAWING);
  }

  private Optional<String> objection(String name, byte[] content) {
    return checks.stream().flatMap(check -> check.objection(name, content).stream()).findFirst();
  }

  static Duration retryAfter(int attempts) {
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 16));
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }
}
