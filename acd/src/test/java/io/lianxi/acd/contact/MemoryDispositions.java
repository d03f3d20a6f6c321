package io.lianxi.acd.contact;

import java.util.List;

/** Two dispositions. */
public final class MemoryDispositions implements Dispositions {

  @Override
  public List<Disposition> all() {
    return List.of(
        new Disposition("RESOLVED", "已解决", "Resolved"),
        new Disposition("COMPLAINT", "投诉", "Complaint"));
  }
}
