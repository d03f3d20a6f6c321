package io.lianxi.desktop.chat;

import io.lianxi.acd.StorableText;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words that agents say often: their own, and those that supervisors share with all. */
@RestController
@RequestMapping("/api/quick-replies")
public final class QuickReplyApi {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 2_000;

  private final QuickReplies replies;

  QuickReplyApi(QuickReplies replies) {
    this.replies = replies;
  }

  /** A quick reply as it is wished. */
  public record Wish(@Nullable String title, @Nullable String text, @Nullable Boolean shared) {}

  /** A quick reply; only its owner, or those who look after agents, may change it. */
  public record View(String id, String title, String text, boolean shared, boolean own) {}

  @GetMapping
  List<View> all(@AuthenticationPrincipal StaffMember member) {
    return replies.of(member.username()).stream().map(reply -> view(reply, member)).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View add(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember member) {
    QuickReply reply = reply(UUID.randomUUID(), member.username(), wish, member);
    if (!replies.add(reply)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many",
          "Nobody has more than " + QuickReplies.MOST + " quick replies.");
    }
    return view(reply, member);
  }

  @PutMapping("/{id}")
  View change(
      @PathVariable String id,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    QuickReply before = own(id, member);
    QuickReply reply = reply(before.id(), before.owner(), wish, member);
    replies.change(reply);
    return view(reply, member);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    replies.remove(own(id, member).id());
  }

  private QuickReply own(String id, StaffMember member) {
    QuickReply reply =
        Written.uuid(id)
            .flatMap(replies::find)
            .orElseThrow(() -> Problem.notFound("quick reply " + id));
    boolean isOwn = reply.owner().equals(member.username());
    if (!isOwn && !(reply.isShared() && mayShare(member))) {
      throw Problem.forbidden("That quick reply is not yours.");
    }
    return reply;
  }

  private static boolean mayShare(StaffMember member) {
    return member.role() == Role.SUPERVISOR || member.role() == Role.ADMIN;
  }

  private static QuickReply reply(UUID id, String owner, Wish wish, StaffMember member) {
    boolean isShared = Boolean.TRUE.equals(wish.shared());
    if (isShared && !mayShare(member)) {
      throw Problem.forbidden("Only supervisors share quick replies.");
    }
    return new QuickReply(
        id,
        owner,
        line("title", wish.title(), LONGEST_TITLE),
        line("text", wish.text(), LONGEST_TEXT),
        isShared);
  }

  private static String line(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      throw Problem.invalid(field, "must be given");
    }
    if (value.length() > longest) {
      throw Problem.invalid(field, "must have at most " + longest + " characters");
    }
    return StorableText.of(value.strip());
  }

  private static View view(QuickReply reply, StaffMember member) {
    return new View(
        reply.id().toString(),
        reply.title(),
        reply.text(),
        reply.isShared(),
        reply.owner().equals(member.username()));
  }
}
