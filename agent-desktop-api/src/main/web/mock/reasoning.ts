import type { Reason, ReasonCount, ReasonLists, Reasons } from '../src/app/reasons.ts'

const reason = (code: string, labelZh: string, labelEn: string, isActive = true): Reason => ({
  code,
  labelZh,
  labelEn,
  isActive,
})
const won = [
  reason('offer', '接受优惠', 'Took the offer'),
  reason('plan', '换了合适的套餐', 'Better plan found'),
  reason('fixed', '问题已解决', 'Problem solved'),
  reason('loyal', '本来就不想走', 'Never meant to leave'),
]
const lost = [
  reason('price', '价格太高', 'Price'),
  reason('competitor', '对手优惠更好', "Competitor's offer"),
  reason('coverage', '信号覆盖差', 'Coverage'),
  reason('service', '对服务不满', 'Service'),
  reason('moving', '搬家或离开本地', 'Moving away'),
  reason('no-need', '不再需要', 'No need any more', false),
]
const offers = [
  ['', '', ''],
  ['data', '每月加送 10G 流量', '10 GB more a month'],
  ['fee', '月费八折', '20% off the fee'],
] as const
const segments: Record<string, string[]> = {
  TIER: ['1', '2', '3', '5'],
  FIELD: ['月付', '一年', '两年'],
}

/** What may be said of a pretend call. */
export const choices = {
  WON: won,
  RESOLVED: won,
  LOST: lost.filter((one) => one.isActive),
  INFORMATION: lost.filter((one) => one.isActive),
}

function counts(split: string): ReasonCount[] {
  const told: ReasonCount[] = []
  const side = (closing: 'WON' | 'LOST', all: Reason[], most: number): void =>
    [...all, reason('', '', '')].forEach((one, at) =>
      offers.forEach(([offer, offerZh, offerEn], which) =>
        (segments[split] ?? ['']).forEach((segment, part) =>
          told.push({
            closing,
            reason: one.code,
            reasonZh: one.labelZh,
            reasonEn: one.labelEn,
            offer,
            offerZh,
            offerEn,
            ...(part === 3 ? {} : { segment }),
            leads: Math.max(
              1,
              Math.round(most / (at + 1.4) / (1 + ((which + at) % 3)) / (1 + ((part + at) % 2))),
            ),
          }),
        ),
      ),
    )
  side('LOST', lost, 260)
  side('WON', won, 150)
  return told
}

/** The pretend reasons of every campaign. */
export class Reasoning {
  private told: ReasonLists = { isAsked: true, reasons: { version: 2, won, lost } }

  answer(method: string, part: string, question: string, body: unknown): [number, unknown] {
    if (part === 'report') {
      const all = counts(new URLSearchParams(question).get('split') ?? 'NONE')
      const of = (closing: string): number =>
        all.filter((one) => one.closing === closing).reduce((sum, one) => sum + one.leads, 0)
      return [200, { won: of('WON'), lost: of('LOST'), counts: all, fields: ['合约', '套餐'] }]
    }
    if (method === 'PUT') this.told = { isAsked: true, reasons: body as Reasons }
    return [200, this.told]
  }
}
