package io.lianxi.desktop.live;

import io.lianxi.desktop.login.StaffMember;

/** One address of the live listener and what is said there. */
public interface LiveSocket {

  /** The path, e.g. {@code /live/desk}. */
  String path();

  /** May {@code member} listen here? */
  boolean admits(StaffMember member);

  /** The talk with {@code member}, who has shown a ticket. */
  LiveTalk open(LiveConnection connection, StaffMember member);
}
