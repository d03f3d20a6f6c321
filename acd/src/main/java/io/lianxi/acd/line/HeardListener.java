package io.lianxi.acd.line;

/**
 * Who is told of what those who answered calls from us were taken for. Must not wait for anything.
 * May be told twice.
 */
@FunctionalInterface
public interface HeardListener {
  void on(LineEvent.Listened event);
}
