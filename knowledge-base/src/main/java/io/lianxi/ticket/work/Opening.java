package io.lianxi.ticket.work;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.category.FieldValues;
import io.lianxi.ticket.settings.TicketSettings;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a ticket that someone wants to open, by these rules:
 *
 * <ol>
 *   <li>Its priority is the one that is asked for, else its category's; class and calendar of its
 *       promises are its category's, the policy is the one in force.
 *   <li>It repeats the newest ticket of the same customer about the same that is over, whatever
 *       came of that, within the days of its category; one that is still open is a duplicate.
 *   <li>It is a risk when it says a risk word, or its customer is a risk.
 *   <li>It needs a subject, a description, someone who can be told of the answer, and what its
 *       category asks for at the opening.
 * </ol>
 */
final class Opening {
  /** What a risk customer's ticket is marked with. */
  private static final String RISK_CUSTOMER = "customer";

  private final TicketSettings settings;
  private final int policy;

  /**
   * @param policy version of the policy in force
   */
  Opening(TicketSettings settings, int policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /**
   * What is known about a wish.
   *
   * @param calendar the version in force of the category's calendar; null for always open
   * @param tier the customer's, 1 where there is none
   * @param alike the tickets of the same customer about the same since the category's days, newest
   *     first
   */
  record Known(
      Category category, @Nullable CalendarVersion calendar, int tier, List<TicketLine> alike) {}

  Outlook of(OpeningWish wish, Known known) {
    Priority priority = wish.priority() == null ? known.category().priority() : wish.priority();
    SlaTerms terms =
        new SlaTerms(
            priority,
            known.category().code(),
            known.tier(),
            known.calendar(),
            policy,
            known.category().slaClass());
    List<Remark> wrong = new ArrayList<>(wrong(wish));
    if (!known.category().isActive()) {
      Remarks inactive = new Remarks();
      inactive.error("category", "该分类已停用", "takes no new tickets");
      wrong.addAll(inactive.all());
    }
    wrong.addAll(FieldValues.check(known.category(), wish.fields(), Required.OPENING));
    return new Outlook(
        Optional.of(terms),
        known.alike().stream().filter(line -> !line.state().isOpen()).findFirst(),
        known.alike().stream().filter(line -> line.state().isOpen()).toList(),
        risks(text(wish), wish.complainant()),
        wrong);
  }

  private static String text(OpeningWish wish) {
    return wish.subject() + "\n" + wish.description();
  }

  /** What becomes of a wish whose category nobody knows. */
  Outlook ofUnknownCategory(OpeningWish wish) {
    Remarks remarks = new Remarks();
    remarks.error("category", "没有这个分类", "is no category");
    List<Remark> wrong = new ArrayList<>(remarks.all());
    wrong.addAll(wrong(wish));
    return new Outlook(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        risks(text(wish), wish.complainant()),
        wrong);
  }

  private static List<Remark> wrong(OpeningWish wish) {
    Remarks remarks = new Remarks();
    remarks.text("subject", wish.subject(), OpeningWish.LONGEST_SUBJECT);
    remarks.text("description", wish.description(), OpeningWish.LONGEST_DESCRIPTION);
    Complainant who = wish.complainant();
    if (who.customer() == null && who.phone() == null) {
      remarks.error("customer", "必须有客户或联系电话", "must be a known customer or have a phone");
    }
    return remarks.all();
  }

  /** What makes a complaint a risk: see rule 3. */
  List<String> risks(String text, Complainant who) {
    List<String> risks = new ArrayList<>(settings.riskWordsIn(text));
    if (isRisk(who)) {
      risks.add(RISK_CUSTOMER);
    }
    return risks;
  }

  private boolean isRisk(Complainant who) {
    boolean isCustomer =
        who.customer() != null && settings.riskCustomers().contains(who.customer().value());
    boolean isPhone = who.phone() != null && settings.riskCustomers().contains(who.phone().value());
    return isCustomer || isPhone;
  }
}
