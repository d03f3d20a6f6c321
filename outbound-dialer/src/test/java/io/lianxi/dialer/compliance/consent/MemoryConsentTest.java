package io.lianxi.dialer.compliance.consent;

class MemoryConsentTest extends ConsentContract {
  @Override
  Refusals refusals() {
    return new MemoryRefusals();
  }

  @Override
  Consents consents() {
    return new MemoryConsents();
  }
}
