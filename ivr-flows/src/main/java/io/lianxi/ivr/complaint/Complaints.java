package io.lianxi.ivr.complaint;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where customers complain by themselves. */
public interface Complaints {

  /**
   * Opens a ticket; asked again with the same {@code occasion} in the same contact, it is the same
   * one.
   *
   * @return its number; empty when the category is not there, or asks for more than was said
   */
  Optional<TicketNumber> open(Complaint complaint);

  /**
   * What a customer complains of.
   *
   * @param contact null when it comes from none
   * @param occasion at most 40 characters that tell it from others of the same contact
   * @param customer null when not in the local user base
   * @param phone null when withheld
   */
  record Complaint(
      @Nullable ContactId contact,
      String occasion,
      @Nullable CustomerId customer,
      @Nullable PhoneNumber phone,
      String category,
      String subject,
      String description) {}
}
