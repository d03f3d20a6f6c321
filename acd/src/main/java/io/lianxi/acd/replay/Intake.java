package io.lianxi.acd.replay;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.replay.Arrival.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrivals out of contacts' stories. Whoever overflows into another queue has arrived once;
 * whoever is transferred arrives once more, at the time of the transfer.
 */
final class Intake {
  private final List<Arrival> arrivals = new ArrayList<>();

  /** An arrival as far as it has been read. */
  private static final class Draft {
    private final ContactId id;
    private final Contact contact;
    private final ContactEvent.Queued queued;
    private @Nullable Instant leftAt;
    private boolean hasGivenUp;
    private @Nullable Instant offeredAt;
    private ContactEvent.@Nullable Connected connected;
    private @Nullable Instant endedAt;
    private @Nullable Instant wrappedUpAt;

    Draft(ContactId id, Contact contact, ContactEvent.Queued queued) {
      this.id = id;
      this.contact = contact;
      this.queued = queued;
    }

    void left(Instant at) {
      leftAt = leftAt == null ? at : leftAt;
    }

    boolean isWrappedUpBy(ContactEvent.WrappedUp event) {
      return connected != null && connected.agent().equals(event.agent()) && wrappedUpAt == null;
    }

    Optional<Arrival> arrival() {
      if (leftAt == null) {
        return Optional.empty();
      }
      Duration waited = Duration.between(queued.at(), leftAt);
      return Optional.of(
          new Arrival(
              id,
              contact.origin().channel(),
              queued,
              waited.isNegative() ? Duration.ZERO : waited,
              hasGivenUp,
              answer()));
    }

    private @Nullable Answer answer() {
      if (connected == null || endedAt == null) {
        return null;
      }
      Instant at = connected.at();
      Duration ring = Duration.between(offeredAt == null ? at : offeredAt, at);
      Duration wrapUp = Duration.between(endedAt, wrappedUpAt == null ? endedAt : wrappedUpAt);
      return new Answer(
          connected.agent(), at, new Service(ring, Duration.between(at, endedAt), wrapUp));
    }
  }

  /** The drafts of one contact, the last one going on. */
  private static final class Drafts {
    private final List<Draft> all = new ArrayList<>();

    void read(Contact after, ContactEvent event) {
      if (event instanceof ContactEvent.Queued) {
        queued(after);
      } else if (event instanceof ContactEvent.WrappedUp e) {
        all.stream()
            .filter(draft -> draft.isWrappedUpBy(e))
            .findFirst()
            .ifPresent(draft -> draft.wrappedUpAt = e.at());
      } else if (!all.isEmpty()) {
        read(all.getLast(), event);
      }
    }

    private void queued(Contact after) {
      Place place = after.place();
      boolean isFollowed = !all.isEmpty() && all.getLast().connected == null;
      if (place != null && !isFollowed) {
        all.add(
            new Draft(
                id(after.id(), all.size()),
                after,
                new ContactEvent.Queued(
                    place.queue(), place.wishes(), place.standing(), place.enteredAt())));
      }
    }

    private static void read(Draft draft, ContactEvent event) {
      switch (event) {
        case ContactEvent.Offered e -> draft.offeredAt = e.at();
        case ContactEvent.Overflowed e -> draft.left(e.at());
        case ContactEvent.Connected e -> {
          draft.left(e.at());
          draft.connected = draft.connected == null ? e : draft.connected;
        }
        case ContactEvent.Abandoned e -> {
          draft.hasGivenUp = draft.leftAt == null;
          draft.left(e.at());
        }
        case ContactEvent.Transferred e -> draft.endedAt = e.at();
        case ContactEvent.Ended e -> draft.endedAt = e.at();
        case ContactEvent.Opened e -> {}
        case ContactEvent.Reached e -> {}
        case ContactEvent.Messaged e -> {}
        case ContactEvent.Identified e -> {}
        case ContactEvent.Mistaken e -> {}
        case ContactEvent.LanguageChosen e -> {}
        case ContactEvent.StepTaken e -> {}
        case ContactEvent.FlowEntered e -> {}
        case ContactEvent.FlowLeft e -> {}
        case ContactEvent.Queued e -> {}
        case ContactEvent.Accepted e -> {}
        case ContactEvent.Requeued e -> {}
        case ContactEvent.CallbackRequested e -> {}
        case ContactEvent.CallbackFailed e -> {}
        case ContactEvent.VoicemailLeft e -> {}
        case ContactEvent.Rated e -> {}
        case ContactEvent.AgentLost e -> {}
        case ContactEvent.Reconnecting e -> {}
        case ContactEvent.Held e -> {}
        case ContactEvent.Resumed e -> {}
        case ContactEvent.Muted e -> {}
        case ContactEvent.Unmuted e -> {}
        case ContactEvent.WrappedUp e -> {}
      }
    }

    private static ContactId id(ContactId of, int arrival) {
      byte[] name = (of.value() + "/" + arrival).getBytes(StandardCharsets.UTF_8);
      return arrival == 0 ? of : new ContactId(UUID.nameUUIDFromBytes(name).toString());
    }
  }

  /** Reads one contact; each is told once. */
  void tell(ContactStory story) {
    Drafts drafts = new Drafts();
    story.steps(drafts::read);
    drafts.all.forEach(draft -> draft.arrival().ifPresent(arrivals::add));
  }

  int size() {
    return arrivals.size();
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }
}
