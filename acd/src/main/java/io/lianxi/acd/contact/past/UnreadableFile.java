package io.lianxi.acd.contact.past;

/** A file cannot be read on, so that nothing of it is kept; the message says why and where. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isTooLarge;

  private UnreadableFile(String message, boolean isTooLarge) {
    super(message, null, false, false);
    this.isTooLarge = isTooLarge;
  }

  static UnreadableFile broken(String message) {
    return new UnreadableFile(message, false);
  }

  static UnreadableFile tooLarge(String message) {
    return new UnreadableFile(message, true);
  }

  /** Is it well-formed so far, only more than is taken at once? */
  public boolean isTooLarge() {
    return isTooLarge;
  }
}
