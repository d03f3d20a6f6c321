package io.lianxi.ticket.group;

/** How far up a group stands, lowest first. */
public enum GroupLevel {
  FRONT_DESK,
  PROVINCE,
  HEADQUARTERS
}
