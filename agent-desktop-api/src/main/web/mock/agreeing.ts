import type { Consent, ConsentStep, ConsentWish } from '../src/app/consents.ts'
import { standings, type PromisedLead, type PromisedPage, type Standing } from '../src/app/promised.ts'
import { ago } from './campaignBook.ts'

type Answer = [number, unknown]

const call = (
  lead: string,
  name: string,
  minutes: number,
  standing: Standing,
  agent?: string,
): PromisedLead => ({
  lead,
  campaign: minutes % 2 ? 'churn' : 'expiry',
  campaignName: minutes % 2 ? '高价值客户流失预警' : '十二月合约到期提醒',
  name,
  number: `138****${lead.padStart(4, '0')}`,
  calls: 1 + Math.abs(minutes % 3),
  callback: {
    at: ago(-minutes),
    until: ago(-minutes - 60),
    openAt: ago(-minutes - 50),
    ...(agent && { agent }),
  },
  standing,
  isCalling: minutes % 2 === 0,
})

/** The pretend consents of numbers, and what campaigns have promised. */
export class Agreeing {
  empty = false
  fails = false
  private consents: Consent[] = [
    {
      purposes: ['CARE', 'UPSELL'],
      givenAt: ago(9000),
      evidence: '合同 SH-2026-0412 第 7 条',
      until: ago(-400_000),
    },
    {
      purposes: ['SATISFACTION'],
      givenAt: ago(60_000),
      evidence: '通话录音 18f0c2',
      withdrawnAt: ago(20_000),
    },
    {
      purposes: ['CONTRACT_EXPIRY'],
      givenAt: ago(600_000),
      evidence: '营业厅受理单 88213',
      until: ago(70_000),
    },
  ]
  private steps: ConsentStep[] = [
    {
      at: ago(9000),
      by: 'campaigns',
      action: 'CONSENT_CHANGED',
      detail: '[CARE, UPSELL]: 合同 SH-2026-0412 第 7 条',
    },
    { at: ago(20_000), by: 'agent03', action: 'CONSENT_CHANGED', detail: 'withdrawn: 1' },
    {
      at: ago(21_000),
      by: 'agent03',
      action: 'DO_NOT_CALL_ADDED',
      detail: '[VOICE] [NOTICE]: 客户只接受账单通知',
    },
  ]
  private calls: PromisedLead[] = [
    call('1021', '王芳', -185, 'MISSED', 'agent02'),
    call('2203', '李伟', -130, 'MISSED'),
    call('3318', '赵敏', -20, 'DUE', 'agent01'),
    call('4127', '', 94, 'COMING'),
    call('5530', '欧阳明月', 1505, 'COMING', 'agent04'),
  ]

  answer(method: string, address: string, body: unknown): Answer | null {
    const [path = '', question = ''] = address.split('?')
    if (!/^\/api\/(consents|promised-calls)/.test(path)) return null
    if (this.fails) return [503, { type: 'urn:lianxi:problem:unavailable', status: 503 }]
    const [, , kind, id, part] = path.split('/')
    if (kind === 'consents') return this.ofNumber(method, id ?? '', part, body)
    if (!id) return [200, this.page(new URLSearchParams(question))]
    if (part === 'slots') return [200, { items: [] }]
    if (method === 'POST') this.calls = this.calls.filter((one) => one.lead !== id)
    return method === 'POST' ? [204, undefined] : [200, body]
  }

  private page(asked: URLSearchParams): PromisedPage {
    const all = this.empty
      ? []
      : this.calls.filter(
          (one) =>
            (!asked.get('campaign') || one.campaign === asked.get('campaign')) &&
            (!asked.get('agent') || one.callback.agent === asked.get('agent')),
        )
    const counts = Object.fromEntries(
      standings.map((one) => [one, all.filter((known) => known.standing === one).length]),
    ) as Record<Standing, number>
    return {
      items: all.filter((one) => !asked.get('standing') || one.standing === asked.get('standing')),
      counts,
    }
  }

  private ofNumber(method: string, number: string, part: string | undefined, body: unknown): Answer {
    if (number === 'import')
      return [
        200,
        {
          imported: 1203,
          known: 17,
          rejectedCount: 1,
          rejected: [
            {
              line: 8,
              field: 'evidence',
              reason: 'must have 1 to 200 characters',
              reasonZh: '必须有 1 到 200 个字符',
            },
          ],
        },
      ]
    if (!/\d{5}/.test(decodeURIComponent(number)))
      return [
        400,
        {
          type: 'urn:lianxi:problem:invalid',
          status: 400,
          errors: [{ field: 'number', message: 'is not a phone number' }],
        },
      ]
    if (part === 'history') return [200, { items: this.empty ? [] : this.steps }]
    if (method === 'DELETE') {
      this.consents = this.consents.map((one) => ({ withdrawnAt: ago(0), ...one }))
      return [204, undefined]
    }
    if (method === 'POST') this.consents = [{ givenAt: ago(0), ...(body as ConsentWish) }, ...this.consents]
    return [200, { items: this.empty ? [] : this.consents }]
  }
}
