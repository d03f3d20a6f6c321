package io.lianxi.acd.customer.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads one record up to a limit: an open quote cannot fill the memory. */
public final class BoundedRecords extends FilterReader {
  private final int largest;
  private int letters;

  /**
   * @param largest so many characters, and a record counts as one that does not end
   */
  public BoundedRecords(Reader reader, int largest) {
    super(reader);
    this.largest = largest;
  }

  /** A record has been read. */
  public void next() {
    letters = 0;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return counted(read, read);
  }

  private int counted(int read, int more) throws IOException {
    letters += Math.max(0, more);
    if (letters > largest) {
      throw new IOException("a record does not end");
    }
    return read;
  }
}
