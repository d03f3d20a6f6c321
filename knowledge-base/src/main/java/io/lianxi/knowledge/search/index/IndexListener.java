package io.lianxi.knowledge.search.index;

/** Wants to know when something can be found that somebody has waited for. */
public interface IndexListener {

  void changed();
}
