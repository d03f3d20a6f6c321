package io.lianxi.acd;

/** How a customer came. */
public enum Channel {
  VOICE,
  CHAT,
  TICKET
}
