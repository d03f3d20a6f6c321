package io.lianxi.ticket.alarm;

import java.util.Set;

/** In which groups people are, as far as what groups are told is for them. */
public interface Memberships {

  /** The groups that {@code person}, a log-in name, is in; empty for none. */
  Set<String> groupsOf(String person);
}
