/** 话术。 */
export const scriptZh = {
  script: {
    title: '话术',
    lead: '每个节点写坐席要说的话和客户可能的回答；花括号中可写 agent、name 和名单的列名。',
    none: '还没有话术',
    noneHint: '从一套完整的话术开始：开场、需求、推荐、异议、结束。',
    begin: '从模板开始',
    without: '不用话术',
    step: { OPENING: '开场', NEEDS: '了解需求', OFFER: '推荐', OBJECTION: '异议处理', CLOSE: '结束语' },
    stepName: '环节',
    zh: '中文',
    en: '英文',
    drop: '删除节点',
    answerZh: '客户回答',
    answerEn: '客户回答（英文）',
    to: '转到',
    addAnswer: '添加回答',
    dropAnswer: '删除回答',
    grow: '添加回答和新节点',
    end: '话术到此结束',
    reach: '通话走到哪一步',
  },
}
