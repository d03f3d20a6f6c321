package io.lianxi.desktop.audit;

import java.util.List;

/** Everything that was audited, for good; lines are never changed. */
public interface AuditTrail {

  /** Keeps {@code line}; when it returns it is kept. */
  void add(AuditLine line);

  /** The newest lines, newest first, at most {@code size}. */
  List<AuditLine> newest(int size);
}
