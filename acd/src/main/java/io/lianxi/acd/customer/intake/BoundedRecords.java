package io.lianxi.acd.customer.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads one record up to a limit: an open quote cannot fill the memory. */
final class BoundedRecords extends FilterReader {
  private static final int LARGEST = 256 << 10;

  private int letters;

  BoundedRecords(Reader reader) {
    super(reader);
  }

  /** A record has been read. */
  void next() {
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
    if (letters > LARGEST) {
      throw new IOException("a record does not end");
    }
    return read;
  }
}
