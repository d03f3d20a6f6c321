package io.lianxi.dialer.pacing.explained;

class MemoryPacesTest extends PacesContract {
  @Override
  Paces paces() {
    return new MemoryPaces();
  }
}
