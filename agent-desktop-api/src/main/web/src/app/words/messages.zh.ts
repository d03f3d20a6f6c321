/** 外呼方式。 */
export const modesZh = {
  PREVIEW: '预览',
  PROGRESSIVE: '逐一',
  POWER: '倍率',
  PREDICTIVE: '预测',
  MESSAGE: '语音通知',
}

/** 名单的结束原因。 */
export const closingZh = {
  WON: '成功',
  LOST: '失败',
  INFORMED: '已告知',
  REFUSED: '拒绝来电',
  TICKET: '转工单',
  UNREACHABLE: '无法接通',
  NO_NUMBER: '无有效号码',
  FORBIDDEN: '禁止呼叫',
}

/** 语音通知。 */
export const messagesZh = {
  messages: {
    flow: '播放的流程',
    flowHint: '已发布的 IVR 流程；按 9 立即退订，不必写进流程',
    noFlow: '还没有已发布的流程',
    lines: '线路数',
    linesHint: '同时进行的通话，转给坐席的也计入（1–2000）',
    rate: '每秒呼叫',
    rateHint: '每秒最多发起的呼叫数（1–50）',
    machines: '识别语音信箱',
    leaves: '给语音信箱留言',
    leavesHint: '等对方提示音结束后播放，不等按键；不勾选则挂断',
    title: '语音通知',
    lead: '接听的人与语音信箱，听完通知的，以及按过的键。',
    loadFailed: '语音通知的数据暂时读不到，正在重试。',
    inUse: '占用线路',
    inUseMore: '共 {lines} 条，每秒最多 {rate} 通',
    told: '已播放',
    toldMore: '接听的人与语音信箱',
    heard: '听完通知',
    heardMore: '占已播放的 {share}',
    left: '语音信箱留言',
    leftMore: '占已播放的 {share}',
    refused: '按 9 退订',
    refusedMore: '占已播放的 {share}，不再呼叫',
    keys: '按键次数',
    key: '按 {key}',
    noKeys: '还没有人按键',
  },
}
