package io.lianxi.desktop.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The words that agents say often. */
public interface QuickReplies {
  /** Somebody has no more of their own. */
  int MOST = 200;

  /** Those that {@code owner} may use, by title: their own, and all that are shared. */
  List<QuickReply> of(String owner);

  /** The one of this id. */
  Optional<QuickReply> find(UUID id);

  /** Adds it; false when its owner has enough. */
  boolean add(QuickReply reply);

  /** Puts it in place of the one of its id; false when there is none. */
  boolean change(QuickReply reply);

  /** Removes it; false when there is none. */
  boolean remove(UUID id);
}
