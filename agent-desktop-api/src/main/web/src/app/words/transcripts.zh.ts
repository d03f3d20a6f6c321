/** 会话检索的文案。 */
export const transcriptsZh = {
  transcripts: {
    nav: '会话',
    title: '会话检索',
    words: '写过的字词，空格分开',
    find: '检索',
    none: '没有找到会话',
    noneHint: '换几个字词，或放宽时间和条件。刚写下的内容约半分钟后可检索。',
    failed: '检索没有完成。',
    more: '更多',
    end: '共 {n} 个会话',
    from: { customer: '客户', agent: '坐席', whisper: '内部备注', flow: '流程', house: '系统' },
    channel: { wechat: '微信', web: '网页' },
  },
}
