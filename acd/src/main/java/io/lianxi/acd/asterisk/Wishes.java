package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with customers whose channel Asterisk has not told of yet, at most {@value
 * #LIMIT} of them: who was forgotten for that has hung up long ago. Not safe for several threads.
 */
final class Wishes {
  static final int LIMIT = 1_000;

  private final Map<ContactId, Consumer<String>> wishes = new LinkedHashMap<>();

  /** Keeps {@code wish} in place of an older one for the same contact. */
  void keep(ContactId contact, Consumer<String> wish) {
    wishes.remove(contact);
    wishes.put(contact, wish);
    if (wishes.size() > LIMIT) {
      wishes.remove(wishes.keySet().iterator().next());
    }
  }

  /** Forgets what was wished for the contact. */
  void drop(ContactId contact) {
    wishes.remove(contact);
  }

  /** Does what was wished for the contact, once. */
  void fulfil(ContactId contact, String channel) {
    @Nullable Consumer<String> wish = wishes.remove(contact);
    if (wish != null) {
      wish.accept(channel);
    }
  }
}
