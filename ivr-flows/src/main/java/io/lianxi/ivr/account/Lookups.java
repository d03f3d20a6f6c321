package io.lianxi.ivr.account;

import io.lianxi.acd.CustomerId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What flows can look up, by the name of the fact. */
public interface Lookups {
  /**
   * The fact whether a password is that of a number: {@code ok}, and then whose number it is, and
   * whether it is {@code locked}.
   */
  String VERIFY = "verify";

  /** The names of all facts. */
  Set<String> names();

  /**
   * The fact {@code name} about {@code customer}, who may be unknown; it may take a while, and may
   * be asked again. Money is in fen.
   *
   * @param with what else the flow tells
   * @return texts, Longs, truths and lists of such by name; empty when there is nothing to be found
   */
  Optional<Map<String, Object>> find(
      String name, Optional<CustomerId> customer, Map<String, Object> with);
}
