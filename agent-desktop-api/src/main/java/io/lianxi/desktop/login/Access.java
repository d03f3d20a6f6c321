package io.lianxi.desktop.login;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whom an address is open to.
 *
 * @param needsLogin false for everybody
 * @param roles of those who have to log in
 */
record Access(boolean needsLogin, Set<Role> roles) {
  static final Access ANYBODY = new Access(false, Set.of());
  static final Access STAFF = new Access(true, EnumSet.allOf(Role.class));

  Access {
    roles = Set.copyOf(roles);
  }

  static Access of(Role... roles) {
    return new Access(true, Set.of(roles));
  }
}
