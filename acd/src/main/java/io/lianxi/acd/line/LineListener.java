package io.lianxi.acd.line;

/** Who is told what happens on the line; called one event at a time for each contact. */
public interface LineListener {
  void on(LineEvent event);
}
