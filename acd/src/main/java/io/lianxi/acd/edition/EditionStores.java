package io.lianxi.acd.edition;

/** Where documents are kept. */
public interface EditionStores {

  /**
   * The documents in {@code table}, which is made like {@code calendar_versions} and counted in
   * {@code revisions}; each is the JSON of a {@code type}. Each table is opened once.
   */
  <V> Editions<V> open(String table, Class<V> type);
}
