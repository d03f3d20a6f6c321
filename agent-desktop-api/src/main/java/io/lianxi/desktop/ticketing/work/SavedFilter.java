package io.lianxi.desktop.ticketing.work;

/**
 * A question to the list of tickets that someone kept.
 *
 * @param owner log-in name of who kept it
 * @param query as it stands in the list's address, e.g. {@code state=OPENED&priority=URGENT}
 * @param isShared does everyone see it?
 */
public record SavedFilter(String owner, String name, String query, boolean isShared) {
  static final int LONGEST_NAME = 40;
  static final int LONGEST_QUERY = 1_000;

  public SavedFilter {
    if (name.isBlank() || name.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("not a filter: " + name);
    }
  }
}
