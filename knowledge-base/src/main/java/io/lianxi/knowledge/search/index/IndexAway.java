package io.lianxi.knowledge.search.index;

/** The server of the index does not answer, or not as one that is well. */
public final class IndexAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexAway(Throwable cause) {
    super("Elasticsearch does not answer: " + cause.getMessage(), cause);
  }
}
