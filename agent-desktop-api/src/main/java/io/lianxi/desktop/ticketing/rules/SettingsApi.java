package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.SettingsCheck;
import io.lianxi.ticket.settings.TicketSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What is decided for all tickets. */
@RestController
@RequestMapping("/api/ticket-settings")
public final class SettingsApi {
  private final Settings settings;
  private final EditionDoor door;

  SettingsApi(Settings settings, EditionDoor door) {
    this.settings = settings;
    this.door = door;
  }

  /** What the settings are and were, newest first. */
  public record Listed(List<SettingsView> items) {}

  @GetMapping
  SettingsView get() {
    return view(settings.inForce());
  }

  @GetMapping("/versions")
  Listed versions() {
    return new Listed(
        settings.versions().stream().map(edition -> SettingsView.of(edition, null)).toList());
  }

  /** Changes what is given, and leaves the rest. */
  @PutMapping
  SettingsView put(
      @RequestBody SettingsWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Parts parts = new Parts();
    Edition<TicketSettings> before = settings.inForce();
    TicketSettings wanted = wish.settings(before.content(), parts);
    parts.wrong().addErrors(SettingsCheck.of(wanted));
    parts.wrong().refuse();
    EditionDoor.Document<TicketSettings> document =
        new EditionDoor.Document<>(
            "ticket-settings",
            Action.TICKET_SETTINGS_CHANGED,
            () -> Optional.of(settings.inForce()),
            (from, content, by, at) -> settings.save(content, from, by, at),
            SettingsView::of);
    // what was left out is as it was in this version, and must not undo another's change
    int from = Optional.ofNullable(wish.version()).orElse(before.version());
    return view(door.save(document, from, wanted, new EditionDoor.Author(member, exchange)));
  }

  private static SettingsView view(Edition<TicketSettings> edition) {
    return SettingsView.of(edition, Wrong.warnings(SettingsCheck.of(edition.content())));
  }
}
