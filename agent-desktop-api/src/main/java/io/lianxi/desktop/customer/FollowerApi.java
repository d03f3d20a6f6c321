package io.lianxi.desktop.customer;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Place;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.desktop.chat.TooMany;
import io.lianxi.desktop.chat.Written;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.reach.Reaching;
import io.lianxi.ivr.chat.reach.Reaching.Reached;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Sends the customer of a contact, such as a call, something by WeChat. */
@RestController
@RequestMapping("/api/contacts/{id}/followers")
public final class FollowerApi {
  private final Contacted contacted;
  private final Persons persons;
  private final Profiles profiles;
  private final Reaching reaching;
  private final Written written;
  private final Changes changes;

  FollowerApi(
      Contacted contacted,
      Persons persons,
      Profiles profiles,
      Reaching reaching,
      Written written,
      Changes changes) {
    this.contacted = contacted;
    this.persons = persons;
    this.profiles = profiles;
    this.reaching = reaching;
    this.written = written;
    this.changes = changes;
  }

  /** Where the customer can be written to. */
  public record Followers(List<Follower> followers) {}

  /**
   * The customer as a follower of an account.
   *
   * @param name as the channel tells; absent when it does not
   * @param refusal why nothing can be sent now; absent when it can
   */
  public record Follower(
      String address, String account, @Nullable String name, @Nullable TooMany refusal) {}

  /**
   * What is to be sent: a text or an article.
   *
   * @param key the same when it is sent again, which has no effect
   * @param address one of those that were told
   * @param article its id; it is sent as a card
   */
  public record Wish(
      @Nullable String key,
      @Nullable String address,
      @Nullable String text,
      @Nullable String article) {}

  /** What was sent, and the contact of its conversation. */
  public record Sent(String contact, MessageView message) {}

  @GetMapping
  Followers get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Contact contact = contacted.find(id, member);
    return new Followers(
        persons.of(contact).stream()
            .flatMap(customer -> followers(customer).stream())
            .map(this::view)
            .toList());
  }

  private List<Profile> followers(CustomerId customer) {
    return profiles.of(customer).stream()
        .filter(profile -> profile.address().channel().equals(ChatAddress.WECHAT))
        .toList();
  }

  private Follower view(Profile profile) {
    ChatAddress address = profile.address();
    return new Follower(
        address.text(),
        address.account(),
        profile.name().isEmpty() ? null : profile.name(),
        reaching.refusal(address).map(TooMany::of).orElse(null));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Sent send(
      @PathVariable String id,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Contact contact = contacted.find(id, member);
    AgentId agent = agent(contact, member);
    String key = agent + ":" + Written.key(wish.key());
    CustomerId customer =
        persons
            .of(contact)
            .orElseThrow(() -> Problem.invalid("address", "is of nobody who is known"));
    ChatAddress address = address(customer, wish.address());
    Content content = written.content(wish.text(), wish.article());
    Place place = contact.place();
    QueueName queue = place == null ? null : place.queue();
    return switch (reaching.reach(
        new Reaching.Wish(address, customer, agent, queue, content, key))) {
      case Reached.Said said -> {
        changes.audit(exchange, member, Action.CUSTOMER_WRITTEN_TO, address.text(), id);
        yield new Sent(said.message().contact().value(), MessageView.forStaff(said.message()));
      }
      case Reached.Refused refused -> throw TooMany.of(refused.reason()).problem();
      case Reached.Full full ->
          throw Problem.of(
              HttpStatus.CONFLICT,
              "too-many",
              "A conversation has " + Messages.MOST + " messages at most.");
    };
  }

  /** Whoever serves the customer now, or has the work after it. */
  private static AgentId agent(Contact contact, StaffMember member) {
    return contact.occupiedAgents().stream()
        .filter(agent -> agent.value().equals(member.username()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.CONFLICT, "not-allowed", "You do not serve that customer now."));
  }

  private ChatAddress address(CustomerId customer, @Nullable String wished) {
    return followers(customer).stream()
        .map(Profile::address)
        .filter(address -> address.text().equals(wished))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("address", "is no address of the customer"));
  }
}
