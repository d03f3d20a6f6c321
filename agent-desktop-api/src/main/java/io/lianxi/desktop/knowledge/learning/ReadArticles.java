package io.lianxi.desktop.knowledge.learning;

import io.lianxi.acd.ContactId;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.knowledge.ArticleDoor;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.learning.Beside;
import io.lianxi.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** Finds what somebody says they read, and beside what; each as far as they may see it. */
final class ReadArticles {
  private final ArticleDoor door;
  private final Articles articles;
  private final Contacted contacted;
  private final TicketDoor tickets;

  ReadArticles(ArticleDoor door, Articles articles, Contacted contacted, TicketDoor tickets) {
    this.door = door;
    this.articles = articles;
    this.contacted = contacted;
    this.tickets = tickets;
  }

  /** The id of the article, for {@code member} to see. */
  ArticleId article(String id, StaffMember member) {
    Article article = door.article(id, member);
    return article.id();
  }

  /** The edition of the article that is named; wrong if readers never saw it. */
  int edition(ArticleId article, @Nullable Integer edition, Wrong wrong) {
    boolean isRead =
        edition != null
            && articles
                .edition(article, edition)
                .filter(found -> found.publishedAt() != null)
                .isPresent();
    if (!isRead) {
      wrong.add("edition", "不是发布过的版本", "must be an edition that was published");
    }
    return edition == null ? 0 : edition;
  }

  /** What it was read beside, which {@code member} has to be allowed to see. */
  Beside beside(@Nullable String contact, @Nullable String ticket, StaffMember member) {
    return new Beside(
        contact == null ? null : contact(contact, member),
        ticket == null ? null : ticket(ticket, member));
  }

  ContactId contact(String id, StaffMember member) {
    return contacted.find(id, member).id();
  }

  TicketId ticket(String name, StaffMember member) {
    return tickets.readBy(member, name).id();
  }
}
