package io.lianxi.ticket.category;

import java.util.List;

/**
 * What a category asks for beside what every ticket says.
 *
 * @param choices what it may be; empty unless it is a choice
 */
public record CustomField(
    String code,
    String labelZh,
    String labelEn,
    Kind kind,
    Required required,
    List<String> choices) {

  /** What a value looks like. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A day as ISO 8601 has it, e.g. 2026-10-01. */
    DATE,
    CHOICE,
    PHONE
  }

  /** When it has to be there. */
  public enum Required {
    NEVER,
    OPENING,
    CLOSING;

    /** Must it be there when a ticket is at {@code moment}? What opening needs, closing needs. */
    boolean isNeededAt(Required moment) {
      return this != NEVER && compareTo(moment) <= 0;
    }
  }

  public CustomField {
    choices = List.copyOf(choices);
  }
}
