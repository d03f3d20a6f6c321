package io.lianxi.dialer.campaign.quota;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What tells the cells of a campaign apart; leads of which it is not known are a cell, too.
 *
 * @param field of the leads, by the name of its column; "" for their province
 */
public record Trait(@JsonValue String field) {
  public static final int LONGEST = 80;
  public static final Trait PROVINCE = new Trait("");

  @JsonCreator
  public Trait {
    field = field.strip();
    if (field.length() > LONGEST) {
      throw new IllegalArgumentException("field must have up to " + LONGEST + " characters");
    }
  }
}
