package io.lianxi.desktop.audit;

import java.util.List;
import java.util.Set;

/** Everything that was audited, for good; lines are never changed. */
public interface AuditTrail {

  /** Keeps {@code line}; when it returns it is kept. */
  void add(AuditLine line);

  /** The newest lines, newest first, at most {@code size}. */
  List<AuditLine> newest(int size);

  /** The lines of {@code actions} that were done to {@code subject}, newest first. */
  List<AuditLine> of(String subject, Set<AuditLine.Action> actions, int size);
}
