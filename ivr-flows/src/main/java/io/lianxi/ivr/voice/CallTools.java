package io.lianxi.ivr.voice;

import io.lianxi.ivr.flow.FlowStates;
import io.lianxi.ivr.recording.Recordings;
import io.lianxi.ivr.visit.Errands;
import io.lianxi.ivr.visit.FlowContacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What flows of calls need.
 *
 * @param spoken the folder of what callers speak, as Asterisk sees it
 */
record CallTools(
    FlowContacts contacts,
    FlowStates states,
    Errands errands,
    Recordings recordings,
    Path spoken,
    Clock clock,
    ZoneId zone) {

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
