package io.lianxi.desktop.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff logs in with.
 *
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when nobody may log in; null for not locked
 */
public record Account(
    StaffMember member, String passwordHash, int failures, @Nullable Instant lockedUntil) {

  @Override
  public String toString() {
    return "Account[" + member.username() + "]"; // the hash stays out of logs
  }
}
