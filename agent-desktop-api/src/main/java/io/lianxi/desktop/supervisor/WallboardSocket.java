package io.lianxi.desktop.supervisor;

import io.lianxi.acd.time.Ticker;
import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveSocket;
import io.lianxi.desktop.live.LiveTalk;
import io.lianxi.desktop.login.StaffMember;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the wallboard to everyone who looks at it: after changes, but at most at each tick, and now
 * and then without one.
 */
final class WallboardSocket implements LiveSocket {
  /** How many ticks without a change pass between two boards. */
  private static final int QUIET_TICKS = 20;

  private final Boards boards;
  private final JsonMapper json;
  private final Set<WallboardTalk> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger ticksToNext = new AtomicInteger();

  WallboardSocket(Boards boards, JsonMapper json) {
    this.boards = boards;
    this.json = json;
  }

  @Override
  public String path() {
    return "/live/wallboard";
  }

  /** Everyone who is staff. */
  @Override
  public boolean admits(StaffMember member) {
    return true;
  }

  @Override
  public LiveTalk open(LiveConnection connection, StaffMember member) {
    // What changes between this board and the first tick is in the next one.
    changed();
    return new WallboardTalk(connection, json.writeValueAsString(boards.now()), open);
  }

  /** Something on the board is different now. */
  void changed() {
    ticksToNext.set(0);
  }

  /** Sends the board if it is due; called by a {@link Ticker}. */
  void tick() {
    if (ticksToNext.getAndUpdate(n -> n <= 0 ? QUIET_TICKS : n - 1) > 0 || open.isEmpty()) {
      return;
    }
    String board = json.writeValueAsString(boards.now());
    open.forEach(talk -> talk.show(board));
  }
}
