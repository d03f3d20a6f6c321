package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.upkeep.Expiring;
import io.lianxi.knowledge.upkeep.Reminders;
import io.lianxi.knowledge.upkeep.Reminders.Reminder;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Articles that readers will not find any more soon. */
@RestController
public final class ReminderApi {
  private final Reminders reminders;
  private final Authoring authoring;

  ReminderApi(Reminders reminders, Authoring authoring) {
    this.reminders = reminders;
    this.authoring = authoring;
  }

  /**
   * A reminder.
   *
   * @param id of the article
   * @param days until its last day; 0 on it
   * @param step of the reminders the last that was passed, in days
   * @param mine did whoever asks write it?
   * @param isBeingWritten is its next edition being made already?
   */
  public record View(
      String id,
      String number,
      int edition,
      String title,
      LocalDate validTo,
      int days,
      int step,
      String author,
      boolean mine,
      boolean isBeingWritten) {
    static View of(Reminder reminder, String username) {
      Expiring article = reminder.article();
      return new View(
          article.id().value(),
          "K" + article.number(),
          article.edition(),
          article.title(),
          article.validTo(),
          reminder.days(),
          reminder.step(),
          article.authors().getFirst(),
          article.authors().contains(username),
          article.isBeingWritten());
    }
  }

  @GetMapping("/api/knowledge/reminders")
  List<View> all(@AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return reminders.on(authoring.today()).stream()
        .map(reminder -> View.of(reminder, member.username()))
        .toList();
  }
}
