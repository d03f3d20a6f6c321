package io.lianxi.ticket.work;

import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.TicketSettings;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.StoredCalendar;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.work.TermsWish.Hours;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a centre has decided for its tickets, as it is in force now. */
final class TicketRules {
  private final Categories categories;
  private final Settings settings;
  private final SlaPolicies policies;
  private final Calendars calendars;

  TicketRules(Categories categories, Settings settings, SlaPolicies policies, Calendars calendars) {
    this.categories = categories;
    this.settings = settings;
    this.policies = policies;
    this.calendars = calendars;
  }

  Optional<Category> category(String code) {
    return categories.find(code);
  }

  TicketSettings settings() {
    return settings.inForce().content();
  }

  /** The version of the policy in force. */
  int policy() {
    return policies.inForce().version();
  }

  /** The version of that calendar in force; empty for none, or where there is no such one. */
  Optional<CalendarVersion> calendar(@Nullable CalendarName name) {
    return Optional.ofNullable(name).flatMap(calendars::find).map(StoredCalendar::version);
  }

  /** The calendar that says which hours count for a ticket; null for all of them. */
  @Nullable CalendarVersion hours(
      Hours hours, boolean isMoved, Optional<Category> category, @Nullable CalendarVersion now) {
    CalendarName ofCategory = category.map(Category::calendar).orElse(null);
    return switch (hours) {
      case Hours.Same same when !isMoved -> now;
      case Hours.Same same -> calendar(ofCategory).orElse(null);
      case Hours.OfCategory renewed -> calendar(ofCategory).orElse(null);
      case Hours.Of(CalendarName name) -> calendar(name).orElse(null);
      case Hours.All all -> null;
    };
  }
}
