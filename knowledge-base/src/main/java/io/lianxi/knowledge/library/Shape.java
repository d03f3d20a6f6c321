package io.lianxi.knowledge.library;

import io.lianxi.knowledge.article.ArticleKind;
import java.util.List;

/**
 * What an article of a kind is begun with.
 *
 * @param body HTML with the headings that such an article has
 */
public record Shape(ArticleKind kind, String labelZh, String labelEn, String body) {

  /** One for each kind. */
  public static List<Shape> all() {
    return List.of(
        new Shape(
            ArticleKind.TARIFF,
            "资费",
            "Tariff",
            """
            <h2>一句话说明</h2><p></p>
            <h2>资费标准</h2><table><thead><tr><th>档位</th><th>月费</th><th>国内流量</th><th>国内通话</th>\
            <th>超出后</th></tr></thead><tbody><tr><td></td><td></td><td></td><td></td><td></td></tr></tbody></table>
            <h2>适用范围</h2><p></p>
            <h2>办理与退订</h2><ol><li></li></ol>
            <h2>注意事项</h2><ul><li></li></ul>\
            """),
        new Shape(
            ArticleKind.FAULT,
            "故障",
            "Fault",
            """
            <h2>现象</h2><p></p>
            <h2>先问客户</h2><ol><li></li></ol>
            <h2>排查步骤</h2><ol><li></li></ol>
            <h2>仍未恢复</h2><p></p>
            <h2>对客户这样说</h2><blockquote><p></p></blockquote>\
            """),
        new Shape(
            ArticleKind.PROCESS,
            "流程",
            "Process",
            """
            <h2>什么时候用</h2><p></p>
            <h2>需要的材料</h2><ul><li></li></ul>
            <h2>步骤</h2><ol><li></li></ol>
            <h2>时限与费用</h2><p></p>
            <h2>不能办理的情形</h2><ul><li></li></ul>\
            """),
        new Shape(
            ArticleKind.FAQ,
            "问答",
            "Question and answer",
            """
            <p></p>
            <h2>补充说明</h2><ul><li></li></ul>\
            """));
  }
}
