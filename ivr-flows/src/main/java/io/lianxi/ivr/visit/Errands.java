package io.lianxi.ivr.visit;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.complaint.Complaints;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import java.util.Map;
import java.util.Optional;

/** Does what flows have done outside: lookups, short texts, tickets, questions to other systems. */
public final class Errands {
  private final Lookups lookups;
  private final Requests requests;
  private final TextMessages texts;
  private final Complaints complaints;
  private final Proofs proofs;

  Errands(
      Lookups lookups,
      Requests requests,
      TextMessages texts,
      Complaints complaints,
      Proofs proofs) {
    this.lookups = lookups;
    this.requests = requests;
    this.texts = texts;
    this.complaints = complaints;
    this.proofs = proofs;
  }

  /** What is known of the customer, who is known from then on if it proves who it is. */
  public Input lookUp(Verb.LookUp look, Visitor visitor) {
    Optional<Map<String, Object>> found =
        lookups.find(look.fact(), visitor.customer(), look.with());
    if (look.fact().equals(Lookups.VERIFY)) {
      found.ifPresent(person -> proofs.found(visitor, person));
    }
    return found.<Input>map(Input.Found::new).orElseGet(Input.Nothing::new);
  }

  /** What another system says. */
  public Input request(Verb.Request request) {
    return requests
        .ask(request.url(), request.query(), request.body(), request.limit())
        .<Input>map(Input.Found::new)
        .orElseGet(Input.Failed::new);
  }

  /** Sends a text to a telephone. */
  public Input send(Verb.Message message) {
    boolean isSent =
        PhoneNumber.parse(message.to())
            .filter(number -> texts.send(number, message.text()))
            .isPresent();
    return isSent ? new Input.Done() : new Input.Failed();
  }

  /**
   * Opens a ticket, once for each occasion.
   *
   * @param occasion tells the ticket from others of the same call
   */
  public Input openTicket(Verb.OpenTicket ticket, Visitor visitor, String occasion) {
    Complaints.Complaint complaint =
        new Complaints.Complaint(
            visitor.contact(),
            occasion,
            visitor.customer().orElse(null),
            PhoneNumber.parse(visitor.caller()).orElse(null),
            ticket.category(),
            ticket.subject(),
            ticket.description());
    return complaints
        .open(complaint)
        .<Input>map(number -> new Input.Found(Map.of("number", number.value())))
        .orElseGet(Input.Failed::new);
  }
}
