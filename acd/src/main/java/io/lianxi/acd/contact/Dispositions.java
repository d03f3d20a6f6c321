package io.lianxi.acd.contact;

import java.util.List;

/** The dispositions an agent may choose from. */
public interface Dispositions {

  /** All of them in the order to show. */
  List<Disposition> all();

  /** Is there one with this code? */
  default boolean isKnown(String code) {
    return all().stream().anyMatch(disposition -> disposition.code().equals(code));
  }
}
