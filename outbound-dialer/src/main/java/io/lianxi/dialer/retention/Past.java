package io.lianxi.dialer.retention;

import java.util.Map;

/**
 * What became of one customer.
 *
 * @param fields what is known of them, as the list told it before anybody was called
 * @param wasCalled false for one who was held out
 * @param stayed false for one who left
 */
public record Past(Map<String, String> fields, boolean wasCalled, boolean stayed) {
  public Past {
    fields = Map.copyOf(fields);
  }
}
