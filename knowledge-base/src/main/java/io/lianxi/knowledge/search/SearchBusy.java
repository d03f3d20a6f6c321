package io.lianxi.knowledge.search;

/** More ask at once than the servers of search bear; who asks again a little later is answered. */
public final class SearchBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchBusy() {
    super("too many search at once", null, false, false);
  }
}
