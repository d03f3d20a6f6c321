package io.lianxi.acd.agent;

import java.util.Arrays;
import java.util.List;

/** Why an agent is NOT_READY. */
public enum NotReadyReason {
  BREAK,
  MEAL,
  TRAINING,
  MEETING,
  PAPERWORK,
  /** did not answer an offer (ring no answer) */
  RONA,
  /** the phone or the desk was lost and did not come back */
  CONNECTION_LOST,
  /** the phone could not be called */
  PHONE_UNREACHABLE;

  /** May an agent choose it, or does only the system give it? */
  public boolean isChoosable() {
    return switch (this) {
      case BREAK, MEAL, TRAINING, MEETING, PAPERWORK -> true;
      case RONA, CONNECTION_LOST, PHONE_UNREACHABLE -> false;
    };
  }

  /** Those that an agent may choose. */
  public static List<NotReadyReason> choosable() {
    return Arrays.stream(values()).filter(NotReadyReason::isChoosable).toList();
  }
}
