package io.lianxi.ticket.category;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.util.List;
import java.util.Optional;

/** The categories in force, and what they were; asking is cheap. */
public final class Categories {
  private final Editions<Category> editions;

  public Categories(Editions<Category> editions) {
    this.editions = editions;
  }

  /** All versions of all categories, by code. */
  public Editions<Category> editions() {
    return editions;
  }

  /** Empty when there is no such category. */
  public Optional<Category> find(String code) {
    return editions.find(code).map(Edition::content);
  }

  /** All categories, each after the one it is below. */
  public List<Category> all() {
    return editions.all().stream().map(Edition::content).toList();
  }
}
