package io.lianxi.acd.contact.past;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads text up to a limit, and one record up to another: an open quote cannot fill the memory. */
final class BoundedReader extends FilterReader {
  static final long LARGEST_FILE = 512L << 20;
  static final int LARGEST_RECORD = 256 << 10;

  private long all;
  private int sinceRecord;

  BoundedReader(Reader reader) {
    super(reader);
  }

  /** A record has been read. */
  void record() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    all += read;
    sinceRecord += read;
    if (all > LARGEST_FILE) {
      throw UnreadableFile.tooLarge("The file has more than " + LARGEST_FILE + " letters.");
    }
    if (sinceRecord > LARGEST_RECORD) {
      throw UnreadableFile.broken("A line does not end; perhaps a quote is not closed.");
    }
  }
}
