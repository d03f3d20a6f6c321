package io.lianxi.dialer.campaign.script;

/** How far a call is, in the order in which calls go. */
public enum ScriptStep {
  OPENING,
  NEEDS,
  OFFER,
  OBJECTION,
  CLOSE
}
