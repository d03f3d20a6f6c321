package io.lianxi.ticket.progress;

import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers are told of states and events, in plain words; what is internal has none. */
final class ProgressWords {
  private ProgressWords() {}

  static PublicText state(TicketState state) {
    return switch (state) {
      case OPENED -> new PublicText("已登记", "Written down");
      case ACCEPTED, PRE_PROCESSED -> new PublicText("已受理", "Accepted");
      case DISPATCHED, TAKEN, WORKING, RETURNED -> new PublicText("处理中", "Being worked on");
      case SUSPENDED -> new PublicText("暂缓处理", "Waiting");
      case ANSWERED -> new PublicText("已答复，待您评价", "Answered; are you content?");
      case REVISITED -> new PublicText("已答复", "Answered");
      case REOPENED -> new PublicText("重新处理中", "Being worked on again");
      case ARCHIVED -> new PublicText("已办结", "Settled");
      case MERGED -> new PublicText("已并案处理", "Goes on together with another one");
      case CLOSED -> new PublicText("已关闭", "Closed");
    };
  }

  /** Empty for what customers are not told. */
  static Optional<PublicText> step(TicketEvent event) {
    return Optional.ofNullable(words(event));
  }

  private static @Nullable PublicText words(TicketEvent event) {
    return switch (event) {
      case TicketEvent.Opened e -> new PublicText("投诉已登记", "Complaint written down");
      case TicketEvent.Accepted e -> new PublicText("已受理", "Accepted");
      case TicketEvent.FirstResponded e -> new PublicText("已首次回应", "We were in touch");
      case TicketEvent.Replied e -> new PublicText("已回复", "We replied");
      case TicketEvent.CustomerWrote e -> new PublicText("收到您的来信", "We heard from you");
      case TicketEvent.Dispatched e -> new PublicText("已转专业部门", "With the department");
      case TicketEvent.Taken e -> new PublicText("专业部门已接单", "Taken on by the department");
      case TicketEvent.Suspended e -> new PublicText("暂缓处理", "Has to wait");
      case TicketEvent.Resumed e -> new PublicText("恢复处理", "Goes on");
      case TicketEvent.Urged e -> new PublicText("已催办", "Urged");
      case TicketEvent.Escalated e -> new PublicText("已升级处理", "Escalated");
      case TicketEvent.Answered e -> new PublicText("已答复", "Answered");
      case TicketEvent.IncidentAnswered e -> new PublicText("故障已处理，已答复", "Fault found; answered");
      case TicketEvent.Revisited e -> revisited(e.satisfaction());
      case TicketEvent.Reopened e -> new PublicText("重新处理", "Opened again");
      case TicketEvent.Archived e -> new PublicText("已办结归档", "Settled");
      case TicketEvent.MergedInto e -> new PublicText("已并案处理", "Goes on together with another one");
      case TicketEvent.Closed e -> new PublicText("已关闭", "Closed");
      case TicketEvent.IncidentJoined e -> new PublicText("已确认为群体故障", "Part of a known fault");
      case TicketEvent.Corrected e -> null;
      case TicketEvent.HoldChanged e -> null;
      case TicketEvent.PreProcessed e -> null;
      case TicketEvent.Worked e -> null;
      case TicketEvent.Transferred e -> null;
      case TicketEvent.HandlerAdded e -> null;
      case TicketEvent.Returned e -> null;
      case TicketEvent.Absorbed e -> null;
      case TicketEvent.SplitOff e -> null;
      case TicketEvent.ParentLinked e -> null;
      case TicketEvent.ChildLinked e -> null;
      case TicketEvent.IncidentDeclared e -> null;
      case TicketEvent.TermsChanged e -> null;
      case TicketEvent.CalendarChanged e -> null;
    };
  }

  private static PublicText revisited(Satisfaction satisfaction) {
    return switch (satisfaction) {
      case SATISFIED -> new PublicText("您表示满意", "You were content");
      case NOT_SATISFIED -> new PublicText("您表示不满意，已重新处理", "You were not content; opened again");
      case UNREACHABLE -> new PublicText("回访未能联系到您", "We could not reach you");
    };
  }
}
