package io.lianxi.ivr.wechat.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Content.MediaKind;
import io.lianxi.ivr.chat.file.ChatFile;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.platform.Answer;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.Outgoing;
import io.lianxi.ivr.wechat.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileLoopTest {
  private static final TestCore CORE = TestCore.start();
  private static final ChatAddress WANG = ChatAddress.wechat("hotline", "o-wang");
  private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T04:00:00Z"));
  private final Map<String, Platform.Fetched> there = new ConcurrentHashMap<>();
  private final Map<UUID, byte[]> kept = new ConcurrentHashMap<>();
  private final FollowerFiles files = new PostgresFollowerFiles(CORE.get(JdbcClient.class));
  private final FileLoop loop =
      new FileLoop(
          new FileLoop.Stores(files, new Kept()),
          new There(),
          new WeChatAccounts(
              List.of(
                  new WeChatAccount(
                      "hotline", "wx", "secret", "token", "", WeChatAccount.Mode.PLAIN))),
          List.of(FileLoopTest::objection),
          clock);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsExpected() {
    CORE.get(JdbcClient.class).sql("truncate wechat_files").update();
  }

  /** As a scanner would say. */
  private static Optional<String> objection(String name, byte[] content) {
    return name.equals("virus") ? Optional.of("is a virus") : Optional.empty();
  }

  private UUID expected(String media, Platform.Fetched fetched) {
    there.put(media, fetched);
    UUID id = FollowerFiles.id("hotline", media);
    files.expect(
        WANG,
        media,
        new Content.Media(MediaKind.IMAGE, id.toString(), media, "image/jpeg", 0),
        clock.instant());
    return id;
  }

  private static Platform.Fetched file(String text) {
    return new Platform.Fetched.File(text.getBytes(StandardCharsets.UTF_8));
  }

  private String problem(UUID id) {
    return CORE.get(JdbcClient.class)
        .sql("select coalesce(problem, 'none') from wechat_files where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void aPictureIsKeptOnce() {
    UUID id = expected("a", new Platform.Fetched.File(PICTURE));
    expected("a", new Platform.Fetched.File(PICTURE));
    loop.run();
    assertThat(kept).containsOnlyKeys(id);
    assertThat(problem(id)).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(files.claim(9, clock.instant(), clock.instant())).isEmpty();
  }

  @Test
  void whatIsNoPictureVoiceOrVideoIsNotKept() {
    UUID page = expected("page", file("<html><script>alert(1)</script></html>"));
    UUID drawing = expected("drawing", file("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    UUID virus = expected("virus", new Platform.Fetched.File(PICTURE));
    UUID large = expected("large", new Platform.Fetched.TooLarge());
    UUID gone = expected("gone", new Platform.Fetched.Gone("invalid media_id"));
    loop.run();
    assertThat(kept).isEmpty();
    assertThat(problem(page)).isEqualTo("is text/html");
    assertThat(problem(drawing)).isEqualTo("is image/svg+xml");
    assertThat(problem(virus)).isEqualTo("is a virus");
    assertThat(problem(large)).isEqualTo("larger than 10 MB");
    assertThat(problem(gone)).isEqualTo("invalid media_id");
  }

  @Test
  void whatCannotBeFetchedNowIsFetchedLater() {
    UUID id = expected("a", new Platform.Fetched.NotNow("busy"));
    loop.run();
    assertThat(problem(id)).isEqualTo("busy");
    expected("a", new Platform.Fetched.File(PICTURE));
    clock.advance(Duration.ofSeconds(9));
    loop.run();
    assertThat(kept).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    loop.run();
    assertThat(kept).containsOnlyKeys(id);
  }

  @Test
  void whatIsNeverThereIsGivenUp() {
    UUID id = expected("a", new Platform.Fetched.NotNow("busy"));
    for (int i = 0; i < FileLoop.MOST_ATTEMPTS; i++) {
      loop.run();
      clock.advance(FileLoop.retryAfter(100));
    }
    assertThat(files.claim(9, clock.instant(), clock.instant())).isEmpty();
    assertThat(problem(id)).isEqualTo("busy");
  }

  /** Files in memory. */
  private final class Kept implements ChatFiles {
    @Override
    public boolean add(ChatFile file, byte[] body) {
      return kept.putIfAbsent(file.id(), body) == null;
    }

    @Override
    public Optional<ChatFile> find(UUID id) {
      return Optional.ofNullable(kept.get(id))
          .map(body -> new ChatFile(id, WANG, "a", "image/jpeg", body.length, clock.instant()));
    }

    @Override
    public Optional<byte[]> body(UUID id) {
      return Optional.ofNullable(kept.get(id));
    }
  }

  /** A platform that has what the test says. */
  private final class There implements Platform {
    @Override
    public Fetched fetch(WeChatAccount account, String mediaId, int mostBytes) {
      return there.getOrDefault(mediaId, new Fetched.Gone("unknown"));
    }

    @Override
    public Answer send(WeChatAccount account, String openid, Outgoing message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void typing(WeChatAccount account, String openid) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer menu(WeChatAccount account, List<MenuButton> buttons) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Upload upload(WeChatAccount account, Outgoing.Kind kind, String name, byte[] content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Profile> profile(WeChatAccount account, String openid) {
      throw new UnsupportedOperationException();
    }
  }
}
