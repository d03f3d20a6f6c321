package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.edition.MemoryEditions;

class MemorySlaPoliciesTest extends SlaPoliciesContract {
  @Override
  Editions<SlaPolicy> editions() {
    return new MemoryEditions<>();
  }
}
