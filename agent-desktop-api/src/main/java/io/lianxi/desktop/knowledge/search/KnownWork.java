package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.work.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of somebody's work, as text that articles can be found by; the best first. */
final class KnownWork {
  private final Contacts live;
  private final ContactHistory past;
  private final Queues queues;
  private final Tickets tickets;
  private final Categories categories;

  /** Where contacts are. */
  record Reached(Contacts live, ContactHistory past, Queues queues) {}

  KnownWork(Reached reached, Tickets tickets, Categories categories) {
    this.live = reached.live();
    this.past = reached.past();
    this.queues = reached.queues();
    this.tickets = tickets;
    this.categories = categories;
  }

  /**
   * A text, and what it is of the work.
   *
   * @param name as people say it
   */
  record Part(String name, String text) {}

  /**
   * What is known of a contact.
   *
   * @throws Problem 404 when there is none
   */
  List<Part> ofContact(String id) {
    Contact contact =
        ContactId.parse(id)
            .flatMap(known -> live.find(known).or(() -> past.find(known)))
            .orElseThrow(() -> Problem.notFound("contact " + id));
    Place place = contact.place();
    if (place == null) {
      return List.of();
    }
    String path =
        contact.profile().path().stream()
            .map(step -> (step.step() + " " + step.input()).strip())
            .collect(Collectors.joining(" → "));
    return queues.find(place.queue()).stream()
        .map(queue -> new Part(("IVR path " + path).strip(), queue.labelZh()))
        .toList();
  }

  /**
   * What is known of a ticket.
   *
   * @throws Problem 404 when there is none
   */
  List<Part> ofTicket(String name) {
    Ticket ticket =
        TicketId.parse(name)
            .flatMap(tickets::find)
            .or(() -> TicketNumber.parse(name).flatMap(tickets::find))
            .orElseThrow(() -> Problem.notFound("ticket " + name));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("ticket", ticket.matter().subject() + " " + ticket.matter().description()));
    categories
        .find(ticket.terms().category())
        .ifPresent(category -> parts.add(new Part("category", category.labelZh())));
    return parts;
  }
}
