package io.lianxi.ivr.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Other systems that flows may ask. */
public interface Requests {

  /** The hosts that may be asked. */
  Set<String> hosts();

  /**
   * Asks {@code url}: by GET, or by POST with {@code body} as a JSON object when it has fields.
   * Asked again, it asks again.
   *
   * @param query put behind the address
   * @param limit within which an answer has to be there
   * @return the fields of the JSON object that was answered; empty when the host may not be asked,
   *     gave no answer in time, or another one
   */
  Optional<Map<String, Object>> ask(
      String url, Map<String, Object> query, Map<String, Object> body, Duration limit);
}
