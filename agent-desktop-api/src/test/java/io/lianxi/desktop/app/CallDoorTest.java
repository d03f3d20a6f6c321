package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calling the customer of a ticket from the desk. */
@NullUnmarked
class CallDoorTest {
  private static Centre centre;
  private static StoredTickets tickets;
  private static WebTestClient agent;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    tickets = new StoredTickets(centre);
    agent = centre.as("agent01");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec call(WebTestClient who, Ticket ticket) {
    return who.post().uri("/api/tickets/" + ticket.id() + "/call").exchange();
  }

  private static void refused(Ticket ticket, String reason) {
    call(agent, ticket)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo(reason);
  }

  @Test
  void anAgentWhoIsFreeTalksWithTheCustomerOnceBothHaveAnswered() {
    Ticket ticket = tickets.in(TicketState.ANSWERED, "demo-03", null);
    refused(ticket, "NOT_FREE");
    centre.presence("agent01", "AVAILABLE");
    String id =
        (String)
            call(agent, ticket)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("contactId");
    Contact contact = centre.contact(new ContactId(id));
    assertThat(contact.origin().customerAddress()).isEqualTo("+8613800000003");
    assertThat(contact.activeAgent()).contains(centre.agent("agent01"));
    centre.join(contact.id(), 1);
    assertThat(centre.contact(contact.id()).state()).isEqualTo(ContactState.CONNECTED);
    refused(ticket, "NOT_FREE");
    centre.customerLeaves(contact.id());
  }

  @Test
  void whoMustNotOrCannotBeCalledIsNot() {
    centre
        .bean(DoNotCall.class)
        .add(
            new DoNotCall.Entry(
                new PhoneNumber("+8613912340001"), "asked", "agent01", Instant.now()));
    refused(tickets.in(TicketState.WORKING, "demo-04", "+8613912340001"), "FORBIDDEN");
    refused(tickets.in(TicketState.WORKING, "demo-04", "110"), "NO_NUMBER");
    refused(tickets.in(TicketState.WORKING, "nobody-known", null), "NO_NUMBER");
  }

  @Test
  void onlyAgentsCallAndOnlyForTicketsThatAreThere() {
    Ticket ticket = tickets.in(TicketState.WORKING, "demo-05", null);
    call(centre.as("supervisor"), ticket).expectStatus().isForbidden();
    call(centre.web(), ticket).expectStatus().isUnauthorized();
    agent.post().uri("/api/tickets/x/call").exchange().expectStatus().isNotFound();
  }
}
