package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.OpeningWish;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new ticket is to be.
 *
 * @param customer by telephone or id; absent for that of the contact
 * @param contactId the call or chat it comes from
 * @param requestId the same one sent again opens nothing new
 */
@KnownFieldsOnly
public record OpenWords(
    @Nullable Who customer,
    @Nullable String category,
    @Nullable String priority,
    @Nullable String subject,
    @Nullable String description,
    @Nullable String contactId,
    @Nullable Map<String, @Nullable String> fields,
    @Nullable String province,
    @Nullable String requestId) {
  private static final int LONGEST_CODE = 200;
  private static final int LONGEST_PROVINCE = 40;
  private static final int LONGEST_REQUEST = 60;
  private static final int MOST_FIELDS = 50;
  private static final int LONGEST_FIELD = 4_000;
  private static final int LONGEST_ID = 64;

  /** Who complains. */
  @KnownFieldsOnly
  public record Who(@Nullable String phone, @Nullable String id) {

    private boolean isNobody() {
      return (id == null || id.isEmpty()) && (phone == null || phone.isEmpty());
    }

    /** The one it is; whoever is not known, and cannot be reached, is wrong. */
    Complainant complainant(Customers customers, @Nullable String province, WordReader reader) {
      if (id != null && !id.isEmpty()) {
        Optional<Customer> known = byId(id, customers);
        if (known.isEmpty()) {
          reader.wrong().add("customer.id", "没有这个客户", "is no customer");
        }
        return OpenWords.complainant(known, Optional.empty(), province);
      }
      Optional<PhoneNumber> given = Optional.ofNullable(phone).flatMap(PhoneNumber::parse);
      if (given.isEmpty()) {
        reader.wrong().add("customer.phone", "不是电话号码", "is not a phone number");
      }
      return OpenWords.complainant(
          given.flatMap(number -> customers.findByPhone(number).stream().findFirst()),
          given,
          province);
    }
  }

  /**
   * The wish it is; what is wrong with its form is refused.
   *
   * @param contacts the contact of an id, if there is one
   */
  OpeningWish read(Customers customers, Function<ContactId, Optional<Contact>> contacts) {
    WordReader reader = new WordReader();
    mustBeThere("subject", subject, reader);
    mustBeThere("description", description, reader);
    return read(customers, contacts, reader);
  }

  /** The same of what is being written: subject and description may still be missing. */
  OpeningWish readBegun(Customers customers, Function<ContactId, Optional<Contact>> contacts) {
    return read(customers, contacts, new WordReader());
  }

  private static void mustBeThere(String field, @Nullable String text, WordReader reader) {
    if (text == null || text.isBlank()) {
      reader.wrong().mustBeGiven(field);
    }
  }

  private OpeningWish read(
      Customers customers, Function<ContactId, Optional<Contact>> contacts, WordReader reader) {
    Optional<Contact> contact = contact(contacts, reader);
    Complainant who = complainant(customers, contact, reader);
    OpeningWish wish =
        new OpeningWish(
            who,
            reader.text("category", category, LONGEST_CODE),
            reader.oneOrNull("priority", priority, Priority.class),
            reader.maybe("subject", subject, OpeningWish.LONGEST_SUBJECT),
            reader.maybe("description", description, OpeningWish.LONGEST_DESCRIPTION),
            filledIn(reader),
            contact.map(Contact::id).orElse(null));
    reader.wrong().refuse();
    return wish;
  }

  private Optional<Contact> contact(
      Function<ContactId, Optional<Contact>> contacts, WordReader reader) {
    if (contactId == null || contactId.isEmpty()) {
      return Optional.empty();
    }
    Optional<Contact> contact = ContactId.parse(contactId).flatMap(contacts);
    if (contact.isEmpty()) {
      reader.wrong().add("contactId", "没有这个联络", "is no contact");
    }
    return contact;
  }

  /** Whoever is named, else whoever the contact is with. */
  private Complainant complainant(
      Customers customers, Optional<Contact> contact, WordReader reader) {
    String place = province(province, reader);
    if (customer != null && !customer.isNobody()) {
      return customer.complainant(customers, place, reader);
    }
    Optional<PhoneNumber> phone =
        contact.flatMap(from -> PhoneNumber.parse(from.origin().customerAddress()));
    Optional<Customer> known =
        contact
            .flatMap(from -> Optional.ofNullable(from.profile().customer()))
            .flatMap(customers::find)
            .or(() -> phone.flatMap(number -> customers.findByPhone(number).stream().findFirst()));
    return complainant(known, phone, place);
  }

  private static Complainant complainant(
      Optional<Customer> known, Optional<PhoneNumber> phone, @Nullable String province) {
    return new Complainant(
        known.map(Customer::id).orElse(null),
        phone.orElse(known.map(Customer::phone).orElse(null)),
        province);
  }

  /** Null for none. */
  static @Nullable String province(@Nullable String text, WordReader reader) {
    String place = reader.maybe("province", text, LONGEST_PROVINCE);
    return place.isEmpty() ? null : place;
  }

  private static Optional<Customer> byId(String id, Customers customers) {
    return id.isBlank() || id.length() > LONGEST_ID
        ? Optional.empty()
        : customers.find(new CustomerId(id));
  }

  private Map<String, String> filledIn(WordReader reader) {
    Map<String, String> given = fields(fields, reader);
    given.values().removeIf(String::isEmpty);
    return given;
  }

  /** What is said in {@code fields}, by code; "" for what is said to be empty. */
  static Map<String, String> fields(
      @Nullable Map<String, @Nullable String> fields, WordReader reader) {
    Map<String, String> given = new HashMap<>();
    if (fields == null) {
      return given;
    }
    if (fields.size() > MOST_FIELDS) {
      reader.wrong().add("fields", "最多 50 个字段", "must be 50 at most");
      return given;
    }
    fields.forEach(
        (code, value) -> given.put(code, reader.maybe("fields." + code, value, LONGEST_FIELD)));
    return given;
  }

  /** What the request is called, so that the same one opens one ticket; random when not said. */
  String request(String by) {
    WordReader reader = new WordReader();
    String name = reader.maybe("requestId", requestId, LONGEST_REQUEST);
    reader.wrong().refuse();
    return name.isEmpty() ? UUID.randomUUID().toString() : by + ":" + name;
  }
}
