package io.lianxi.desktop.app;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.intake.ImportReport;
import io.lianxi.knowledge.intake.Incoming;
import io.lianxi.knowledge.intake.Intake;
import io.lianxi.knowledge.intake.NdjsonArticles;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.library.Shelf;
import io.lianxi.knowledge.library.Shelves;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator that does not exist knows, to try things with. Whatever of it is missing is
 * added at each start, what is there stays as it was changed.
 */
final class DemoArticles implements SmartInitializingSingleton {
  private static final String ADDED_BY = "demo";
  private static final ClassPathResource FILE = new ClassPathResource("demo/articles.ndjson");
  private static final Shelves SHELVES =
      new Shelves(
          List.of(
              shelf("tariff", "资费套餐", "Tariffs", null),
              shelf("tariff.5g", "5G 套餐", "5G plans", "tariff"),
              shelf("tariff.broadband", "宽带资费", "Broadband tariffs", "tariff"),
              shelf("tariff.addon", "流量包", "Data packs", "tariff"),
              shelf("tariff.roaming", "国际漫游", "Roaming", "tariff"),
              shelf("fault", "故障处理", "Faults", null),
              shelf("fault.broadband", "宽带故障", "Broadband faults", "fault"),
              shelf("fault.mobile", "手机故障", "Mobile faults", "fault"),
              shelf("fault.iptv", "电视故障", "TV faults", "fault"),
              shelf("process", "业务流程", "Processes", null),
              shelf("process.porting", "携号转网", "Number portability", "process"),
              shelf("process.realname", "实名与过户", "Registration", "process"),
              shelf("process.move", "移机", "Moving a line", "process"),
              shelf("process.cancel", "销户与停机", "Cancelling", "process"),
              shelf("process.incident", "群体故障", "Incidents", "process"),
              shelf("bill", "账单与缴费", "Bills and payment", null),
              shelf("service", "服务与投诉", "Service and complaints", null)));

  private final Library library;
  private final ArticleLists lists;
  private final Intake intake;
  private final JsonMapper json;
  private final Clock clock;

  /**
   * @param intake that waits for nobody's search
   */
  DemoArticles(Library library, ArticleLists lists, Intake intake, JsonMapper json, Clock clock) {
    this.library = library;
    this.lists = lists;
    this.intake = intake;
    this.json = json;
    this.clock = clock;
  }

  private static Shelf shelf(String id, String zh, String en, @Nullable String parent) {
    return new Shelf(id, zh, en, parent);
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (library.inForce().version() == 0) {
      library.save(SHELVES, 0, ADDED_BY, clock.instant());
    }
    List<Incoming> shipped = shipped();
    Set<ArticleId> there =
        lists.titles(shipped.stream().map(one -> ((Incoming.Offered) one).id()).toList()).keySet();
    ImportReport report =
        intake.run(
            reader ->
                shipped.stream()
                    .filter(one -> !there.contains(((Incoming.Offered) one).id()))
                    .forEach(reader),
            new Intake.Terms(true, ADDED_BY));
    if (report.rejectedCount() > 0) {
      throw new IllegalStateException("articles that are shipped are wrong: " + report.rejected());
    }
  }

  private List<Incoming> shipped() {
    try (InputStream in = FILE.getInputStream()) {
      List<Incoming> all = new ArrayList<>();
      new NdjsonArticles(json, in, FILE.getFilename()).read(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
