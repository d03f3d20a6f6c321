/** 两次通话之间保持接通的线路。 */
export const openLineZh = {
  openLine: {
    status: '线路保持中',
    more: '线路在两次通话之间保持接通：下一位客户直接接入，不再振铃。暂停接听或离线后线路自动断开。',
  },
}
