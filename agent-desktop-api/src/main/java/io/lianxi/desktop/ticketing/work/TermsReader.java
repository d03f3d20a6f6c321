package io.lianxi.desktop.ticketing.work;

import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.TermsWish;
import io.lianxi.ticket.work.TermsWish.Hours;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads how the terms of a ticket are to change, and names all that is wrong with it. */
final class TermsReader {
  private static final int HIGHEST_TIER = 7;
  private static final int LONGEST_NAME = 100;

  /** What is asked for where every hour is to count. */
  private static final String NO_CALENDAR = "none";

  private final WordReader reader;
  private final Predicate<CalendarName> calendars;

  /**
   * @param calendars is there a calendar of that name?
   */
  TermsReader(WordReader reader, Predicate<CalendarName> calendars) {
    this.reader = reader;
    this.calendars = calendars;
  }

  TermsWish read(VerbWords words) {
    if (words.tier() != null && (words.tier() < 1 || words.tier() > HIGHEST_TIER)) {
      reader.wrong().add("tier", "必须在 1 到 7 之间", "must be 1 to 7");
    }
    return new TermsWish(
        reader.oneOrNull("priority", words.priority(), Priority.class),
        orNull("category", words.category(), LONGEST_NAME * 2),
        words.tier(),
        orNull("slaClass", words.slaClass(), LONGEST_NAME),
        hours(words));
  }

  private @Nullable String orNull(String field, @Nullable String text, int longest) {
    String given = reader.maybe(field, text, longest);
    return given.isEmpty() ? null : given;
  }

  private Hours hours(VerbWords words) {
    String name = reader.maybe("calendar", words.calendar(), LONGEST_NAME);
    if (name.isEmpty()) {
      return Boolean.TRUE.equals(words.renew()) ? new Hours.OfCategory() : new Hours.Same();
    }
    if (name.equals(NO_CALENDAR)) {
      return new Hours.All();
    }
    Optional<CalendarName> calendar = CalendarName.parse(name).filter(calendars);
    if (calendar.isEmpty()) {
      reader.wrong().add("calendar", "没有这个日历", "is no calendar, nor none");
    }
    return calendar.<Hours>map(Hours.Of::new).orElseGet(Hours.Same::new);
  }
}
