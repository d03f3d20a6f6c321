package io.lianxi.ivr.wechat.standin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;

/** Somebody with the account on their telephone. Whatever they do is a letter to be delivered. */
@NullMarked
public final class WeChatUser {
  private final WeChatStandIn platform;
  private final String openId;
  private final Quota quota;
  private volatile String nickname = "";
  private volatile Instant lastAt = Instant.MIN;

  WeChatUser(WeChatStandIn platform, String openId, Quota quota) {
    this.platform = platform;
    this.openId = openId;
    this.quota = quota;
  }

  public String openId() {
    return openId;
  }

  public String nickname() {
    return nickname;
  }

  public void isCalled(String name) {
    nickname = name;
  }

  Quota quota() {
    return quota;
  }

  /** When they last wrote. */
  Instant lastAt() {
    return lastAt;
  }

  public Letter text(String content) {
    return message("text", Map.of("Content", content));
  }

  /** A choice in a menu that was sent as a message: by the documentation a click. */
  public Letter chooses(String content, String menuId) {
    quota.action(platform.now());
    return platform.letter(this, "text", Letter.fields("Content", content, "bizmsgmenuid", menuId));
  }

  public Letter image(byte[] content) {
    String media = platform.keep("image/jpeg", content);
    return message(
        "image", Letter.fields("PicUrl", "http://mmbiz.qpic.cn/" + media, "MediaId", media));
  }

  public Letter voice(byte[] content) {
    return message(
        "voice", Letter.fields("MediaId", platform.keep("audio/amr", content), "Format", "amr"));
  }

  public Letter video(byte[] content) {
    return message(
        "video",
        Letter.fields(
            "MediaId",
            platform.keep("video/mp4", content),
            "ThumbMediaId",
            platform.keep("image/jpeg", new byte[] {1})));
  }

  public Letter location(double latitude, double longitude, String label) {
    return message(
        "location",
        Letter.fields(
            "Location_X", latitude, "Location_Y", longitude, "Scale", 15, "Label", label));
  }

  public Letter link(String title, String description, String url) {
    return message("link", Letter.fields("Title", title, "Description", description, "Url", url));
  }

  /** A message of any type. */
  public Letter message(String type, Map<String, ?> fields) {
    lastAt = platform.now();
    quota.message(lastAt);
    return platform.letter(this, type, fields);
  }

  public Letter follows() {
    quota.action(platform.now());
    return platform.event(this, "subscribe", Map.of("EventKey", ""));
  }

  public Letter unfollows() {
    quota.unfollow();
    return platform.event(this, "unsubscribe", Map.of("EventKey", ""));
  }

  public Letter scans(String scene) {
    quota.action(platform.now());
    return platform.event(
        this, "SCAN", Letter.fields("EventKey", scene, "Ticket", "TICKET-" + scene));
  }

  public Letter clicks(String key) {
    quota.action(platform.now());
    return platform.event(this, "CLICK", Map.of("EventKey", key));
  }

  /** Opens a link of the menu, which lets nobody send anything. */
  public Letter views(String url) {
    return platform.event(this, "VIEW", Map.of("EventKey", url));
  }

  /** An event of any kind. */
  public Letter event(String name, Map<String, ?> fields) {
    return platform.event(this, name, fields);
  }

  /** Does it, and waits until it was answered or given up. */
  public Pushed writes(String content) {
    return platform.deliver(text(content));
  }

  /** What was sent to them, oldest first. */
  public List<JsonNode> received() {
    return platform.sent().stream()
        .filter(message -> message.path("touser").asString("").equals(openId))
        .toList();
  }

  /** The texts among it. */
  public List<String> texts() {
    return received().stream()
        .filter(message -> message.path("msgtype").asString("").equals("text"))
        .map(message -> message.path("text").path("content").asString(""))
        .toList();
  }
}
