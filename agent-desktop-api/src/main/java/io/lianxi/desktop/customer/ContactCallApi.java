package io.lianxi.desktop.customer;

import io.lianxi.acd.contact.Contact;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Calls the customer of a contact, so that a chat becomes a talk. */
@RestController
public final class ContactCallApi {
  private final Contacted contacted;
  private final Calling calling;

  ContactCallApi(Contacted contacted, Calling calling) {
    this.contacted = contacted;
    this.calling = calling;
  }

  @PostMapping("/api/contacts/{id}/call")
  Calling.Called call(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Contact contact = contacted.find(id, member);
    Calling.Whom whom = new Calling.Whom(null, contact.profile().customer(), contact.id().value());
    return calling.call(member, whom, exchange);
  }
}
