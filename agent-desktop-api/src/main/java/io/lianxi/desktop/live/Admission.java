package io.lianxi.desktop.live;

import java.util.Optional;

/** Who may talk at one address of the live listener. */
@FunctionalInterface
interface Admission {

  /**
   * Begins to talk.
   *
   * @return empty when that is not allowed; the connection is closed then
   */
  Optional<LiveTalk> talk(LiveConnection connection, Shown shown);

  /**
   * What whoever connects shows of themselves.
   *
   * @param ticket "" for none
   * @param remote the address they come from
   */
  record Shown(String ticket, String remote) {}
}
