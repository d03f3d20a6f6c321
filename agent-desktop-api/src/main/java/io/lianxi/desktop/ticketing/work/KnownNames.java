package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.login.Accounts;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import java.util.Optional;

/** The names that categories, groups and accounts have now. */
final class KnownNames implements TicketNames {
  private final Categories categories;
  private final Groups groups;
  private final Accounts accounts;

  KnownNames(Categories categories, Groups groups, Accounts accounts) {
    this.categories = categories;
    this.groups = groups;
    this.accounts = accounts;
  }

  @Override
  public Optional<Label> category(String code) {
    return categories.find(code).map(found -> new Label(found.labelZh(), found.labelEn()));
  }

  @Override
  public Optional<Label> rootCause(String code) {
    return categories.all().stream()
        .flatMap(category -> category.rootCauses().stream())
        .filter(cause -> cause.code().equals(code))
        .findFirst()
        .map(cause -> new Label(cause.labelZh(), cause.labelEn()));
  }

  @Override
  public Optional<Label> group(String name) {
    return groups.find(name).map(found -> new Label(found.labelZh(), found.labelEn()));
  }

  @Override
  public Optional<String> person(String username) {
    return username.isEmpty()
        ? Optional.empty()
        : accounts.find(username).map(account -> account.member().displayName());
  }
}
