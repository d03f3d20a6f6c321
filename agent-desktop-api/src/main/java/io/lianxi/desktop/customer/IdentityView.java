package io.lianxi.desktop.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.desk.CustomerView;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is who writes, and who has said so.
 *
 * @param channel e.g. web or wechat
 * @param name as the channel tells; absent when it does not
 * @param version how often it was said whose the address is
 * @param customer absent when nobody is known
 * @param proven has the customer proven it in the conversation that is open?
 * @param undoable is there a link to be undone?
 * @param links what was said, the newest first
 */
public record IdentityView(
    String channel,
    @Nullable String name,
    int version,
    @Nullable CustomerView customer,
    boolean proven,
    boolean undoable,
    List<LinkView> links) {

  /**
   * One time that it was said whose an address is.
   *
   * @param customer from then on; absent for nobody known
   * @param before until then
   * @param proof AGENT, TOKEN or PASSWORD
   * @param by absent when the customer has proven it
   * @param undoes the number of the link that was wrong; absent for what undoes none
   */
  public record LinkView(
      int number,
      @Nullable Person customer,
      @Nullable Person before,
      Link.Proof proof,
      @Nullable String by,
      String reason,
      Instant at,
      @Nullable Integer undoes) {}

  /** A customer by name. */
  public record Person(String id, String number, String name) {}

  static IdentityView of(
      Profile profile, List<Link> links, Optional<CustomerId> proven, Customers customers) {
    CustomerId known = proven.isPresent() ? proven.get() : profile.customer();
    return new IdentityView(
        profile.address().channel(),
        profile.name().isEmpty() ? null : profile.name(),
        profile.links(),
        Optional.ofNullable(known).flatMap(customers::find).map(CustomerView::of).orElse(null),
        proven.isPresent(),
        proven.isEmpty() && Link.inForce(links).isPresent(),
        links.stream().map(link -> view(link, customers)).toList());
  }

  private static LinkView view(Link link, Customers customers) {
    return new LinkView(
        link.number(),
        person(link.customer(), customers),
        person(link.before(), customers),
        link.proof(),
        link.by().isEmpty() ? null : link.by(),
        link.reason(),
        link.at(),
        link.undoes());
  }

  private static @Nullable Person person(@Nullable CustomerId id, Customers customers) {
    return Optional.ofNullable(id)
        .flatMap(customers::find)
        .map(it -> new Person(it.id().value(), it.number(), it.name()))
        .orElse(null);
  }
}
