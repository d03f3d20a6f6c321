package io.lianxi.acd.agent;

/** Whether an agent is there for new contacts; being busy is not a presence. */
public enum Presence {
  OFFLINE,
  AVAILABLE,
  NOT_READY
}
