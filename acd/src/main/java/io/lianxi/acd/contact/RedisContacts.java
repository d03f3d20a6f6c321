package io.lianxi.acd.contact;

import io.lettuce.core.Range;
import io.lettuce.core.SortArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.event.RedisScript;
import io.lianxi.acd.time.RecentlyUsed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Contacts as Redis hashes; every change is one run of {@code record.lua}. */
final class RedisContacts implements Contacts {
  static final String CONTACT = "lianxi:contact:";

  /** Before the channel. */
  static final String OPEN = "lianxi:contacts:open:";

  static final String WAITING = "lianxi:contacts:waiting";
  static final String DUE = "lianxi:contacts:due";
  static final String AGENT = "lianxi:agent:";

  /**
   * Lives as long as everything else does. The number is that of how all this is laid out: after a
   * change of that everything is put back as after a loss, and what is there gets its place.
   */
  static final String ERA = "lianxi:era:2";

  static final String ABANDONED = "lianxi:abandoned:";
  private static final Fence NO_FENCE = new Fence("none", "");

  /** Each era that ended meanwhile is only told by a refusal. */
  private static final int OPENINGS = 3;

  /** All that go on at once in a large centre. */
  private static final int MOST_KNOWN = 10_000;

  private final RedisCommands<String, String> redis;
  private final JsonMapper json;
  private final RedisChange changes;
  private final RedisScript record;
  private final RedisScript restore;
  private final Map<ContactId, Contact> known =
      Collections.synchronizedMap(new RecentlyUsed<>(MOST_KNOWN));

  private volatile Optional<String> knownIn = Optional.empty();

  RedisContacts(
      StatefulRedisConnection<String, String> connection,
      JsonMapper json,
      Agents agents,
      ZoneId zone) {
    this.redis = connection.sync();
    this.json = json;
    this.changes = new RedisChange(json, agents, zone);
    this.record = new RedisScript(RedisContacts.class, "record.lua", connection);
    this.restore = new RedisScript(RedisContacts.class, "restore.lua", connection);
  }

  @Override
  public Contact open(ContactId id, ContactEvent.Opened event) {
    Contact opened = Contact.open(id, event);
    for (int claim = 0; claim < OPENINGS; claim++) {
      if (write(null, opened, List.of(event), NO_FENCE)) {
        return opened;
      }
      Optional<Contact> open = find(id);
      if (open.isPresent()) {
        return open.get();
      }
    }
    throw new IllegalStateException("cannot open contact " + id);
  }

  @Override
  public Optional<Contact> find(ContactId id) {
    return Optional.ofNullable(redis.hget(CONTACT + id, "body")).map(this::read).map(this::know);
  }

  @Override
  public Optional<Contact> lastKnown(ContactId id) {
    return Optional.ofNullable(known.get(id));
  }

  @Override
  public Optional<Contact> record(Contact before, List<? extends ContactEvent> events) {
    return before.applyAll(events).filter(after -> write(before, after, events, NO_FENCE));
  }

  @Override
  public Optional<Contact> record(
      Contact before, List<? extends ContactEvent> events, Fence fence) {
    return before.applyAll(events).filter(after -> write(before, after, events, fence));
  }

  @Override
  public List<Optional<Contact>> recordAll(List<Claim> claims, Fence fence) {
    List<Contact> possible = new ArrayList<>();
    List<RedisScript.Call> calls = new ArrayList<>();
    for (Claim claim : claims) {
      claim
          .before()
          .applyAll(claim.events())
          .ifPresent(
              after -> {
                possible.add(after);
                calls.add(call(claim.before(), after, claim.events(), fence));
              });
    }
    List<Boolean> made = calls.isEmpty() ? List.of() : record.runAll(calls);
    Map<ContactId, Contact> recorded = new HashMap<>();
    for (int i = 0; i < possible.size(); i++) {
      if (made.get(i)) {
        recorded.put(possible.get(i).id(), know(possible.get(i)));
      }
    }
    return claims.stream()
        .map(claim -> Optional.ofNullable(recorded.get(claim.before().id())))
        .toList();
  }

  private boolean write(
      @Nullable Contact before, Contact after, List<? extends ContactEvent> events, Fence fence) {
    boolean isMade = record.run(call(before, after, events, fence));
    if (isMade) {
      know(after);
    } else {
      era(); // which may be why; whoever tries again finds what is there now
    }
    return isMade;
  }

  private RedisScript.Call call(
      @Nullable Contact before, Contact after, List<? extends ContactEvent> events, Fence fence) {
    return changes.of(new RedisChange.Change(before, after, events, knownIn), fence);
  }

  private Contact know(Contact contact) {
    if (contact.isDone()) {
      known.remove(contact.id());
    } else {
      known.put(contact.id(), contact);
    }
    return contact;
  }

  @Override
  public Optional<Abandoned> lastAbandoned(String customerAddress) {
    return customerAddress.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(redis.get(ABANDONED + customerAddress))
            .map(body -> json.readValue(body, Abandoned.class));
  }

  @Override
  public List<Contact> waiting() {
    return findAll(WAITING);
  }

  @Override
  public List<Contact> open() {
    return Arrays.stream(Channel.values()).flatMap(channel -> open(channel).stream()).toList();
  }

  @Override
  public List<Contact> open(Channel channel) {
    return findAll(OPEN + channel);
  }

  @Override
  public List<Contact> due(Instant now) {
    Range<Long> past =
        Range.from(Range.Boundary.unbounded(), Range.Boundary.including(now.toEpochMilli()));
    return find(redis.zrangebyscore(DUE, past).stream().map(ContactId::new).toList()).stream()
        .filter(contact -> contact.deadline().filter(at -> !at.isAfter(now)).isPresent())
        .toList();
  }

  @Override
  public List<Contact> find(Collection<ContactId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public void restore(Contact contact) {
    Channel channel = contact.origin().channel();
    List<String> keys =
        new ArrayList<>(List.of(CONTACT + contact.id(), OPEN + channel, WAITING, DUE));
    contact.occupiedAgents().forEach(agent -> keys.add(AGENT + agent));
    List<String> arguments =
        List.of(
            Integer.toString(contact.version()),
            json.writeValueAsString(contact),
            contact.id().value(),
            channel.name(),
            RedisChange.waitingScore(contact),
            RedisChange.dueScore(contact));
    restore.run(new RedisScript.Call(keys, arguments));
  }

  /**
   * What was known in another era is forgotten: what had not been kept when the store lost it is
   * not put back, and the same version may come again and be another.
   */
  @Override
  public Optional<String> era() {
    Optional<String> era = Optional.ofNullable(redis.get(ERA));
    if (!era.equals(knownIn)) {
      knownIn = era;
      known.clear();
    }
    return era;
  }

  @Override
  public void restored() {
    redis.setnx(ERA, UUID.randomUUID().toString());
    era();
  }

  /** All contacts of an index in one round trip, in the order of the index. */
  private List<Contact> findAll(String index) {
    SortArgs bodies = SortArgs.Builder.by("nosort").get(CONTACT + "*->body");
    return redis.sort(index, bodies).stream().filter(Objects::nonNull).map(this::read).toList();
  }

  private Contact read(String body) {
    return ContactChange.contact(body);
  }
}
