package io.lianxi.dialer.campaign.lead;

/** Which leads, by whether anybody has called them before. */
public enum LeadAge {
  ANY,
  /** Never called. */
  NEW,
  /** Called before, and due again. */
  CALLED;

  /** The leads that are not of this age; none are not of any. */
  public LeadAge other() {
    return switch (this) {
      case ANY -> ANY;
      case NEW -> CALLED;
      case CALLED -> NEW;
    };
  }
}
