package io.lianxi.acd.line;

/**
 * Who is told of calls from us that became no contact, as nobody was reached. May be told twice.
 */
@FunctionalInterface
public interface UnreachedListener {
  void on(LineEvent.Unreached event);
}
