package io.lianxi.desktop.chat.site;

import io.lianxi.acd.StorableText;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.limit.RemoteAddress;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.ivr.chat.site.Attendance;
import io.lianxi.ivr.chat.site.ChatSite;
import io.lianxi.ivr.chat.site.ChatSites;
import io.lianxi.ivr.chat.site.Introduction;
import io.lianxi.ivr.chat.site.LeftWord;
import io.lianxi.ivr.chat.site.LeftWords;
import io.lianxi.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the chat on a web site is told before anybody writes, and the word that is left when nobody
 * is there: {@value #WORDS_PER_MINUTE} a minute from one address.
 */
@RestController
@RequestMapping("/api/chat/sites/{site}")
public final class SiteApi {
  static final int WORDS_PER_MINUTE = 5;
  static final int LONGEST_MATTER = 2_000;

  private static final Pattern SITE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,36}");

  private final ChatSites sites;
  private final Attendance attendance;
  private final LeftWords words;
  private final MinuteCounts counts;

  SiteApi(ChatSites sites, Attendance attendance, LeftWords words, MinuteCounts counts) {
    this.sites = sites;
    this.attendance = attendance;
    this.words = words;
    this.counts = counts;
  }

  /**
   * How it is at a site.
   *
   * @param standing OPEN, CLOSED or NOBODY
   * @param asks what visitors are asked before they write
   */
  public record SiteView(String standing, List<AskView> asks) {}

  /** Something that visitors are asked: name, phone or subject. */
  public record AskView(String field, boolean required) {}

  /**
   * A word that is left.
   *
   * @param key the same when it is sent again
   */
  public record WordWish(
      @Nullable String key,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String matter) {}

  /** The ticket that came of it. */
  public record Kept(String number) {}

  @GetMapping
  SiteView get(@PathVariable String site) {
    ChatSite known = site(site);
    return new SiteView(
        attendance.of(known).name(),
        known.asks().stream()
            .map(
                ask ->
                    new AskView(ask.question().name().toLowerCase(Locale.ROOT), ask.isRequired()))
            .toList());
  }

  @PostMapping("/words")
  @ResponseStatus(HttpStatus.CREATED)
  Kept leave(@PathVariable String site, @RequestBody WordWish wish, ServerWebExchange exchange) {
    ChatSite known = site(site);
    LeftWord word = checked(wish);
    if (!counts.addUpTo(WORDS_PER_MINUTE, "chat-words " + RemoteAddress.of(exchange))) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS, "too-often", "Too many words at once; wait a minute.");
    }
    return words
        .keep(known, word)
        .map(TicketNumber::toString)
        .map(Kept::new)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.CONFLICT, "not-kept", "No ticket can be made of it at this site."));
  }

  private ChatSite site(String name) {
    if (!SITE.matcher(name).matches()) {
      throw Problem.notFound("site of this name");
    }
    return sites.find(name);
  }

  private static LeftWord checked(WordWish wish) {
    List<Field> wrong = new ArrayList<>();
    String name = text("name", wish.name(), Introduction.LONGEST_WORD, wrong);
    String phone = text("phone", wish.phone(), Introduction.LONGEST_WORD, wrong);
    String matter = text("matter", wish.matter(), LONGEST_MATTER, wrong);
    Optional<PhoneNumber> number = PhoneNumber.parse(phone);
    if (!phone.isEmpty() && number.isEmpty()) {
      wrong.add(new Field("phone", "is not a phone number", "不是电话号码"));
    }
    String key = wish.key() == null ? "" : wish.key();
    if (!KEY.matcher(key).matches()) {
      wrong.add(new Field("key", "must have 8 to 36 letters, digits and -", "须是 8 至 36 位字母、数字或 -"));
    }
    if (!wrong.isEmpty() || number.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return new LeftWord(key, name, number.get(), matter);
  }

  private static String text(
      String field, @Nullable String written, int longest, List<Field> wrong) {
    String text = written == null ? "" : StorableText.of(written).strip();
    if (text.isEmpty()) {
      wrong.add(new Field(field, "must be given", "必须填写"));
    } else if (text.length() > longest) {
      wrong.add(
          new Field(field, "must have at most " + longest + " characters", "最多 " + longest + " 字"));
    }
    return text.length() <= longest ? text : "";
  }
}
