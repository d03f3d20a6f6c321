package io.lianxi.ivr.voice;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.complaint.Complaints;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import java.util.Map;

/** Does what flows have done outside: lookups, short texts, tickets, questions to other systems. */
final class Errands {
  private final Lookups lookups;
  private final Requests requests;
  private final TextMessages texts;
  private final Complaints complaints;

  Errands(Lookups lookups, Requests requests, TextMessages texts, Complaints complaints) {
    this.lookups = lookups;
    this.requests = requests;
    this.texts = texts;
    this.complaints = complaints;
  }

  Input lookUp(Verb.LookUp look, CallFacts call) {
    return lookups
        .find(look.fact(), call.customer(), look.with())
        .<Input>map(Input.Found::new)
        .orElseGet(Input.Nothing::new);
  }

  Input request(Verb.Request request) {
    return requests
        .ask(request.url(), request.query(), request.body(), request.limit())
        .<Input>map(Input.Found::new)
        .orElseGet(Input.Failed::new);
  }

  Input send(Verb.Message message) {
    boolean isSent =
        PhoneNumber.parse(message.to())
            .filter(number -> texts.send(number, message.text()))
            .isPresent();
    return isSent ? new Input.Done() : new Input.Failed();
  }

  /**
   * @param occasion tells the ticket from others of the same call
   */
  Input openTicket(Verb.OpenTicket ticket, CallFacts call, String occasion) {
    Complaints.Complaint complaint =
        new Complaints.Complaint(
            call.contact(),
            occasion,
            call.customer().orElse(null),
            PhoneNumber.parse(call.caller()).orElse(null),
            ticket.category(),
            ticket.subject(),
            ticket.description());
    return complaints
        .open(complaint)
        .<Input>map(number -> new Input.Found(Map.of("number", number.value())))
        .orElseGet(Input.Failed::new);
  }
}
