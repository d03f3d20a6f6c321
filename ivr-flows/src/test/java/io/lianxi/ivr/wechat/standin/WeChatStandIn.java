package io.lianxi.ivr.wechat.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A platform for official accounts on this machine, which behaves as the real one is documented: it
 * calls back what users do, and has the addresses by which they are answered.
 */
@NullMarked
public final class WeChatStandIn implements AutoCloseable {
  private static final long FIRST_MESSAGE = 24_000_000_000_000_000L;

  private final StandInAccount account;
  private final Manner manner;
  private final Clock clock;
  private final Callbacks callbacks;
  private final Tokens tokens;
  private final PlatformApi api;
  private final int port;
  private final AtomicLong messages = new AtomicLong(FIRST_MESSAGE);
  private final AtomicLong medias = new AtomicLong();
  private final Map<String, WeChatUser> users = new ConcurrentHashMap<>();
  private final Map<String, Kept> media = new ConcurrentHashMap<>();
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private volatile Receiver receiver = new Deaf();
  private volatile URI address = URI.create("http://127.0.0.1:9/");
  private volatile @Nullable HttpServer server;

  /** A file that somebody has uploaded. */
  public static final class Kept {
    private final String type;
    private final byte[] content;

    Kept(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    /** As HTTP names it, or as the uploader did: {@code image}. */
    public String type() {
      return type;
    }

    public byte[] content() {
      return content;
    }
  }

  /** Whoever wants to know what comes to users when it comes. */
  public interface Receiver {
    void message(String openId, JsonNode message);

    /** Does the account write to them at the moment? */
    void typing(String openId, boolean isTyping);

    /** The account's menu is another one. */
    void menu();
  }

  /** What nobody listens to. */
  private static final class Deaf implements Receiver {
    @Override
    public void message(String openId, JsonNode message) {}

    @Override
    public void typing(String openId, boolean isTyping) {}

    @Override
    public void menu() {}
  }

  private WeChatStandIn(StandInAccount account, Manner manner, Clock clock) {
    this.account = account;
    this.manner = manner;
    this.clock = clock;
    this.callbacks = new Callbacks(account, manner, clock);
    this.tokens = new Tokens(manner);
    this.api = new PlatformApi(this, account, tokens);
    this.port = listen(0);
  }

  /** Starts on a free port. */
  public static WeChatStandIn start(StandInAccount account, Manner manner, Clock clock) {
    return new WeChatStandIn(account, manner, clock);
  }

  private int listen(int wanted) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1_000);
      Executor threads = task -> Thread.ofVirtual().start(task);
      started.setExecutor(threads);
      started.createContext("/", api);
      started.start();
      server = started;
      return started.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What takes the place of {@code https://api.weixin.qq.com}. */
  public String apiUrl() {
    return "http://127.0.0.1:" + port;
  }

  /** Whatever happens from now on is called back to {@code callback}. */
  public void callsBack(String callback) {
    address = URI.create(callback);
  }

  /** What its owner's server says when the address is entered; see {@link #callsBack}. */
  public Pushed.Attempt verifies(String echo) {
    return callbacks.verify(address, echo);
  }

  /** The user {@code openId}, who is one from now on. */
  public WeChatUser user(String openId) {
    return users.computeIfAbsent(openId, id -> new WeChatUser(this, id, new Quota(manner)));
  }

  @Nullable WeChatUser known(String openId) {
    return users.get(openId);
  }

  /** Calls back, and waits until it was answered or given up. */
  public Pushed deliver(Letter letter) {
    return callbacks.push(address, letter);
  }

  /** Calls back to another address than usual, such as another copy's. */
  public Pushed deliver(Letter letter, String callback) {
    return callbacks.push(URI.create(callback), letter);
  }

  /** Calls back another address, once, whether it is answered or not. */
  public Pushed.Attempt once(Letter letter, String callback) {
    return callbacks.once(URI.create(callback), letter);
  }

  Letter letter(WeChatUser from, String type, Map<String, ?> fields) {
    long id = messages.incrementAndGet();
    Map<String, Object> all = head(from, type);
    all.putAll(fields);
    all.put("MsgId", id);
    return new Letter(Long.toString(id), Letter.document(all));
  }

  Letter event(WeChatUser from, String name, Map<String, ?> fields) {
    Map<String, Object> all = head(from, "event");
    all.put("Event", name);
    all.putAll(fields);
    return new Letter(
        from.openId() + all.get("CreateTime") + name + fields.get("EventKey"),
        Letter.document(all));
  }

  private Map<String, Object> head(WeChatUser from, String type) {
    return Letter.fields(
        "ToUserName",
        account.id(),
        "FromUserName",
        from.openId(),
        "CreateTime",
        now().getEpochSecond(),
        "MsgType",
        type);
  }

  Instant now() {
    return clock.instant();
  }

  /** Takes a file in; what it is called from then on. */
  public String keep(String type, byte[] content) {
    String id = "media-" + medias.incrementAndGet() + "-" + content.length;
    media.put(id, new Kept(type, content));
    return id;
  }

  /** The file {@code id}; null when there is none. */
  public @Nullable Kept kept(String id) {
    return media.get(id);
  }

  /** Whatever comes to users from now on is told {@code other}, too. */
  public void tells(Receiver other) {
    receiver = other;
  }

  Receiver receiver() {
    return receiver;
  }

  void sent(JsonNode message) {
    sent.add(message);
    receiver.message(message.path("touser").asString(""), message);
  }

  /** Every message that was taken, oldest first. */
  public List<JsonNode> sent() {
    return List.copyOf(sent);
  }

  /** The buttons of the account's menu, as they were created. */
  public List<JsonNode> menu() {
    return api.menu().buttons();
  }

  /** How many access tokens were made. */
  public int tokensIssued() {
    return tokens.issued();
  }

  /** The time of all access tokens has come, before anybody expected it. */
  public void expireTokens() {
    tokens.expire(now());
  }

  /** What goes wrong at the addresses. */
  public Faults faults() {
    return api.faults();
  }

  /** Nobody listens any more, until {@link #comesBack}. */
  public void dies() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
      server = null;
    }
  }

  public void comesBack() {
    if (server == null) {
      listen(port);
    }
  }

  /** How long a callback may take. */
  public Duration patience() {
    return manner.patience();
  }

  @Override
  public void close() {
    callbacks.close();
    dies();
  }
}
