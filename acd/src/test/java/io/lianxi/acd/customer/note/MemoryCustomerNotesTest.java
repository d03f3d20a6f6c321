package io.lianxi.acd.customer.note;

class MemoryCustomerNotesTest extends CustomerNotesContract {
  @Override
  CustomerNotes notes() {
    return new MemoryCustomerNotes();
  }
}
