package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Chats.Claim;
import io.lianxi.ivr.chat.Chats.Done;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Works off what has happened to a conversation since it was looked at last. All that it says is
 * noted at once with how far it is; whoever dies before that has it done again by somebody else.
 */
final class ChatWork {
  private static final int MOST_AT_ONCE = 500;

  private final Chats chats;
  private final Messages messages;
  private final Conversations conversations;
  private final Arrivals arrivals;
  private final FlowPhase flow;
  private final PersonPhase person;
  private final AfterPhase after;
  private final ChatTools tools;

  ChatWork(
      Chats chats,
      Messages messages,
      Conversations conversations,
      Arrivals arrivals,
      FlowPhase flow,
      PersonPhase person,
      AfterPhase after,
      ChatTools tools) {
    this.chats = chats;
    this.messages = messages;
    this.conversations = conversations;
    this.arrivals = arrivals;
    this.flow = flow;
    this.person = person;
    this.after = after;
    this.tools = tools;
  }

  void work(Claim claim) {
    Conversation chat = claim.conversation();
    ChatTurn turn =
        new ChatTurn(chat, messages.after(chat.contact(), chat.numbers().worked(), MOST_AT_ONCE));
    arrivals
        .contact(chat)
        .ifPresentOrElse(contact -> work(turn, contact), () -> turn.go(Phase.CLOSED));
    Done done = turn.done();
    chats
        .settle(claim, done, tools.clock().instant())
        .ifPresent(added -> settled(chat, done, added));
  }

  private void work(ChatTurn turn, Contact contact) {
    boolean isInFlow = contact.state() == ContactState.IN_FLOW && contact.treatment().isEmpty();
    arrivals.identify(turn.chat(), contact);
    switch (turn.phase()) {
      case FLOW -> {
        boolean isNew = turn.chat().progress().memory().isEmpty();
        if (!isInFlow) {
          person.work(turn, contact);
        } else if (!isNew || !arrivals.comesBack(turn, contact)) {
          flow.work(turn, contact);
        }
      }
      case PERSON -> person.work(turn, contact);
      case AFTER -> after.work(turn, contact);
      case CLOSED -> turn.skip();
    }
  }

  private void settled(Conversation chat, Done done, List<ChatMessage> added) {
    conversations.added(added, chat.address());
    done.hidden().forEach(number -> tools.secrets().forget(chat.contact(), number));
    if (done.progress().phase() != chat.progress().phase()) {
      conversations.changed(chat);
    }
    if (done.progress().phase() == Phase.CLOSED && !chat.progress().hasLeft()) {
      carryOn(chat, done.worked());
    }
  }

  /** What was written while the last words were being said begins the next conversation. */
  private void carryOn(Conversation chat, long worked) {
    messages.after(chat.contact(), worked, MOST_AT_ONCE).stream()
        .filter(message -> message.author() instanceof Author.Customer)
        .forEach(
            message ->
                conversations.received(
                    new Incoming(
                        chat.address(),
                        chat.account(),
                        "late:" + chat.contact() + ":" + message.number(),
                        message.content(),
                        message.at(),
                        Optional.ofNullable(chat.customer()))));
  }
}
