package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.category.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of somebody's work, as text that articles can be found by; the best first. */
final class KnownWork {
  private final Contacted contacts;
  private final TicketDoor tickets;
  private final Queues queues;
  private final Categories categories;

  KnownWork(Contacted contacts, TicketDoor tickets, Queues queues, Categories categories) {
    this.contacts = contacts;
    this.tickets = tickets;
    this.queues = queues;
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
   * @throws Problem 404 when there is none, 403 when it is not for {@code member} to see
   */
  List<Part> ofContact(String id, StaffMember member) {
    Contact contact = contacts.find(id, member);
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
   * @throws Problem 404 when there is none, 403 when {@code member} reads no tickets
   */
  List<Part> ofTicket(String name, StaffMember member) {
    Ticket ticket = tickets.readBy(member, name);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("ticket", ticket.matter().subject() + " " + ticket.matter().description()));
    categories
        .find(ticket.terms().category())
        .ifPresent(category -> parts.add(new Part("category", category.labelZh())));
    return parts;
  }
}
