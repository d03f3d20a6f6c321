import type { Purpose } from '../../app/campaigns'
import type {
  CustomerType,
  Opinion,
  SegmentCount,
  SegmentTaking,
  SegmentWish,
  UsageKind,
} from '../../app/segments'

/** What customers may be looked for by. */
export const kinds = ['EXPIRY', 'CHURN', 'SCORE', 'CARE', 'UPSELL', 'REVISIT'] as const
export type Kind = (typeof kinds)[number]

/** What is asked for, of each kind, so that nothing is lost when another is looked at. */
export interface SegmentDraft {
  kind: Kind
  endsWithinDays: number
  atLeastPercent: number
  learnedBy: string
  quietDays: number
  usage: { kind: UsageKind; percent: number }
  rating: { atMost: number; withinDays: number }
  complaint: { withinDays: number; opinion: Opinion }
  provinces: string[]
  plans: string[]
  types: CustomerType[]
  tierFrom: number
  tierTo: number
}

export const LOWEST_TIER = 1
export const HIGHEST_TIER = 7

const kindOf = (purpose: Purpose, hasLearned: boolean): Kind => {
  switch (purpose) {
    case 'CHURN_WARNING':
      return hasLearned ? 'CHURN' : 'SCORE'
    case 'CARE':
      return 'CARE'
    case 'UPSELL':
      return 'UPSELL'
    case 'SATISFACTION':
      return 'REVISIT'
    case 'CONTRACT_EXPIRY':
    case 'NOTICE':
      return 'EXPIRY'
  }
}

/**
 * What is asked for at first, by what the campaign is for.
 * @param learned campaigns that tell how likely customers leave
 */
export const freshDraft = (purpose: Purpose, campaign: string, learned: { id: string }[]): SegmentDraft => ({
  kind: kindOf(purpose, learned.length > 0),
  endsWithinDays: 30,
  atLeastPercent: 50,
  learnedBy: (learned.find((one) => one.id === campaign) ?? learned[0])?.id ?? '',
  quietDays: 90,
  usage: { kind: 'DATA', percent: 90 },
  rating: { atMost: 2, withinDays: 90 },
  complaint: { withinDays: 30, opinion: 'NOT_ASKED' },
  provinces: [],
  plans: [],
  types: [],
  tierFrom: LOWEST_TIER,
  tierTo: HIGHEST_TIER,
})

const mainOf = (draft: SegmentDraft): SegmentWish => {
  switch (draft.kind) {
    case 'EXPIRY':
      return { endsWithinDays: draft.endsWithinDays }
    case 'CHURN':
      return {
        risk: {
          atLeast: draft.atLeastPercent / 100,
          ...(draft.learnedBy ? { learnedBy: draft.learnedBy } : {}),
        },
      }
    case 'SCORE':
      return { rating: { ...draft.rating } }
    case 'CARE':
      return { quietDays: draft.quietDays }
    case 'UPSELL':
      return { usage: { ...draft.usage } }
    case 'REVISIT':
      return { complaint: { ...draft.complaint } }
  }
}

/** The same as the server is asked. */
export const wishOf = (draft: SegmentDraft): SegmentWish => ({
  ...mainOf(draft),
  ...(draft.provinces.length ? { provinces: [...draft.provinces] } : {}),
  ...(draft.plans.length ? { plans: [...draft.plans] } : {}),
  ...(draft.types.length ? { types: [...draft.types] } : {}),
  ...(draft.tierFrom > LOWEST_TIER ? { tierFrom: draft.tierFrom } : {}),
  ...(draft.tierTo < HIGHEST_TIER ? { tierTo: draft.tierTo } : {}),
})

/** One of the groups that customers fall into, in words of `segments.bars`. */
export interface GroupBar {
  name: string
  count: number
  tone: string
}

/** Who of a segment can be called, and why the others cannot; the bars add up to all. */
export const barsOf = (count: SegmentCount): GroupBar[] => [
  { name: 'callable', count: count.callable, tone: 'jade' },
  { name: 'withoutNumber', count: count.withoutNumber, tone: 'ink-3' },
  { name: 'forbidden', count: count.forbidden, tone: 'red' },
  { name: 'refused', count: count.refused, tone: 'amber-bright' },
]

/** What became of those who were looked at; the bars add up to them. */
export const barsOfTaking = ({ tally, segment }: SegmentTaking): GroupBar[] => [
  { name: 'added', count: tally.added, tone: 'jade' },
  { name: 'updated', count: tally.updated, tone: 'blue' },
  { name: 'left', count: tally.left, tone: 'ink-3' },
  { name: 'withoutNumber', count: tally.withoutNumber, tone: 'ink-3' },
  { name: 'forbidden', count: tally.forbidden, tone: 'red' },
  { name: 'refused', count: tally.refused, tone: 'amber-bright' },
  ...(segment.risk ? [{ name: 'unlikely', count: tally.unlikely, tone: 'ink-3' }] : []),
]

/** How far a taking is, 0 to 1. */
export const doneOf = (taking: SegmentTaking): number =>
  taking.state === 'RUNNING' ? Math.min(1, taking.seen / Math.max(1, taking.found)) : 1
