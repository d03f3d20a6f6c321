import type { Campaign } from '../src/app/campaigns.ts'
import type { MessageFigures, MessageFlow } from '../src/app/messages.ts'
import { campaign } from './campaignBook.ts'

/** The pretend flows that may be played without agents. */
export const messageFlows: MessageFlow[] = [
  { name: 'bill-notice', zh: '账单提醒', en: 'Bill notice' },
  { name: 'outage-notice', zh: '割接停机通知', en: 'Outage notice' },
]

/** A pretend campaign that tells a message. */
export const notice = (): Campaign => {
  const usual = campaign('notice', '十二月账单提醒', 'RUNNING', { purpose: 'NOTICE', mode: 'MESSAGE' })
  return {
    ...usual,
    pacing: { ...usual.pacing, hearsMachines: true },
    conduct: {
      ...usual.conduct,
      message: { flow: 'bill-notice', lines: 30, perSecond: 3, leavesOnMachines: true },
    },
  }
}

export const message = (one: Campaign, isEmpty: boolean): MessageFigures => ({
  flow: one.conduct.message?.flow ?? null,
  lines: one.conduct.message?.lines ?? null,
  perSecond: one.conduct.message?.perSecond ?? null,
  inUse: isEmpty ? 0 : 27,
  told: isEmpty ? 0 : 1934,
  left: isEmpty ? 0 : 402,
  heard: isEmpty ? 0 : 1217,
  refused: isEmpty ? 0 : 38,
  keys: isEmpty ? {} : { '1': 164, '2': 91, '9': 38 },
})
