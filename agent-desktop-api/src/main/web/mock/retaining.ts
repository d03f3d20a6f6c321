import type {
  Gift,
  Offers,
  OfferTerms,
  Plan,
  Retention,
  Training,
  TrainingResult,
} from '../src/app/retention.ts'
import { ago } from './campaignBook.ts'

type Answer = [number, unknown]
const problem = (status: number, slug: string, more: object = {}): Answer => [
  status,
  { type: `urn:lianxi:problem:${slug}`, status, ...more },
]
const curve = (bend: number): { points: { share: number; saves: number }[]; coefficient: number } => ({
  points: Array.from({ length: 51 }, (_, at) => {
    const share = at / 50
    return { share, saves: 0.062 * share + bend * share * (1 - share) * (1.4 - share) }
  }),
  coefficient: bend / 6,
})
const learned: TrainingResult = {
  method: 'UPLIFT',
  groups: { calledStayed: 1432, calledLeft: 402, heldOutStayed: 138, heldOutLeft: 66 },
  byUplift: curve(0.19),
  byRisk: curve(0.08),
  drivers: [
    { feature: '合同 = 月付', weight: 0.84 },
    { feature: '在网月数 #1', weight: 0.52 },
    { feature: '合同 = 两年', weight: -0.47 },
    { feature: '宽带 = 光纤', weight: -0.31 },
    { feature: '月费', weight: 0.22 },
  ],
  ranked: 1014,
  worthwhile: 632,
  netFen: 4_812_600,
}
const training = (number: number, more: Partial<Training>): Training => ({
  number,
  state: 'DONE',
  done: 1,
  startedBy: 'campaigns',
  startedAt: ago(90),
  ...more,
})

/** The pretend retention of every campaign. */
export class Retaining {
  found: 'learned' | 'training' | 'few' | 'nothing' = 'learned'
  private plan: Plan = {
    version: 3,
    holdOut: 0.1,
    valueField: '月费',
    usualFen: 9900,
    margin: 0.45,
    months: 12,
    offerFen: 3000,
    contactFen: 650,
    riskField: '流失概率',
  }
  private terms: OfferTerms = {
    version: 2,
    budgetFen: 5_000_000,
    agentFen: 6000,
    supervisorFen: 60_000,
    offers: [
      {
        code: 'data',
        nameZh: '每月加送 10G 流量',
        nameEn: '10 GB more a month',
        monthlyFen: 500,
        months: 6,
        isActive: true,
      },
      {
        code: 'fee',
        nameZh: '月费八折',
        nameEn: '20% off the fee',
        monthlyFen: 2500,
        months: 12,
        isActive: true,
      },
      {
        code: 'phone',
        nameZh: '旧手机补贴',
        nameEn: 'Phone subsidy',
        monthlyFen: 40_000,
        months: 1,
        isActive: false,
      },
    ],
  }
  private gifts: Gift[] = [
    {
      contact: 'c-701',
      lead: '1003',
      offer: 'fee',
      costFen: 30_000,
      state: 'ASKED',
      askedBy: 'agent03',
      askedAt: ago(4),
    },
  ]

  answer(method: string, part: string, body: unknown): Answer {
    const [name, contact, verb] = part.split('/')
    if (name === 'plan') return this.setPlan(body as Plan)
    if (name === 'trainings') {
      this.found = 'training'
      return [202, training(5, { state: 'RUNNING', done: 0, startedAt: ago(0) })]
    }
    if (name === 'outcomes')
      return [
        200,
        {
          imported: 2036,
          rejectedCount: 2,
          rejected: [
            {
              line: 17,
              field: 'customer_number',
              reason: 'is no customer of the campaign',
              reasonZh: '不是这个活动的客户',
            },
            { line: 88, field: 'until', reason: 'must be a date', reasonZh: '必须是日期，例如 2026-01-31' },
          ],
        },
      ]
    if (name === 'gifts') return this.decide(contact ?? '', verb ?? '')
    if (name === 'offers') {
      if (method === 'PUT') this.terms = { ...(body as OfferTerms), version: this.terms.version + 1 }
      return [200, method === 'PUT' ? this.terms : this.offers()]
    }
    return [200, this.told()]
  }

  private setPlan(wish: Plan): Answer {
    if (wish.holdOut > 0.5)
      return problem(400, 'invalid', {
        errors: [{ field: 'holdOut', message: 'must be 0 to 0.5', messageZh: '必须在 0 到 0.5 之间' }],
      })
    this.plan = { ...wish, version: this.plan.version + 1 }
    return [200, this.plan]
  }

  private decide(contact: string, verb: string): Answer {
    const gift = this.gifts.find((one) => one.contact === contact)
    if (!gift) return problem(404, 'not-found')
    Object.assign(gift, { state: verb === 'grant' ? 'GIVEN' : 'REFUSED', decidedBy: 'supervisor' })
    return [200, gift]
  }

  private offers(): Offers {
    if (this.found === 'nothing')
      return {
        terms: { version: 0, offers: [], budgetFen: 0, agentFen: 0, supervisorFen: 0 },
        spentFen: 0,
        sums: [],
        gifts: [],
      }
    return {
      terms: this.terms,
      spentFen: 4_212_000,
      sums: [
        { code: 'data', given: 318, costFen: 954_000, stayed: 271, left: 40 },
        { code: 'fee', given: 97, costFen: 2_910_000, stayed: 81, left: 9 },
      ],
      gifts: this.gifts,
    }
  }

  private told(): Retention {
    const nothing = this.found === 'nothing'
    const some = this.found === 'few'
    const trainings: Training[] = nothing
      ? []
      : [training(4, { result: some ? { ...learned, method: 'RISK', drivers: [] } : learned })]
    const last = trainings[0]?.result
    if (some && last) {
      delete last.byUplift
      delete last.byRisk
      last.groups = { calledStayed: 82, calledLeft: 31, heldOutStayed: 11, heldOutLeft: 6 }
    }
    if (this.found === 'training')
      trainings.unshift(training(5, { state: 'RUNNING', done: 0.42, startedAt: ago(1) }))
    return {
      plan: nothing ? { ...this.plan, version: 0, holdOut: 0 } : this.plan,
      customers: {
        toBeCalled: 2862,
        called: nothing ? 0 : 1848,
        heldOut: nothing ? 0 : 338,
        calledThoughHeldOut: 0,
        outcomesToBeCalled: nothing ? 0 : some ? 113 : 1834,
        outcomesHeldOut: nothing ? 0 : some ? 17 : 204,
      },
      ...(nothing ? {} : { saves: some ? this.unsure() : this.sure() }),
      fewestOutcomes: 50,
      trainings,
    }
  }

  private sure(): NonNullable<Retention['saves']> {
    return {
      toBeCalled: { customers: 1834, stayed: 1432 },
      heldOut: { customers: 204, stayed: 138 },
      difference: 0.1043,
      low: 0.0401,
      high: 0.1734,
      customers: 191.3,
      customersLow: 73.5,
      customersHigh: 318,
      isCertain: true,
    }
  }

  private unsure(): NonNullable<Retention['saves']> {
    return {
      toBeCalled: { customers: 113, stayed: 82 },
      heldOut: { customers: 17, stayed: 11 },
      difference: 0.0786,
      low: -0.1257,
      high: 0.3218,
      customers: 8.9,
      customersLow: -14.2,
      customersHigh: 36.4,
      isCertain: false,
    }
  }
}
