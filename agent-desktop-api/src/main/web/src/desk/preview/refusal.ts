import { Problem } from '../../app/http'
import type { ShownLead } from '../../app/previews'

const kinds = {
  'forbidden-by-gate': 'forbidden',
  taken: 'taken',
  'no-room': 'noRoom',
  'no-more-skips': 'noSkips',
  gone: 'gone',
} as const

/** Why what an agent wanted with a lead was not done. */
export interface Refusal {
  why: (typeof kinds)[keyof typeof kinds]
  who: string
  /** the rules of the gate that say no, the first first */
  rules: string[]
  /** when the gate may say otherwise; null for nobody knows */
  retryAt: string | null
}

const isKnown = (slug: string): slug is keyof typeof kinds => slug in kinds

/** What the server said against it; null when it has not been asked, or has failed. */
export function refusalOf(cause: unknown, lead: ShownLead): Refusal | null {
  if (!(cause instanceof Problem) || !isKnown(cause.slug)) return null
  const { rules, retryAt } = cause.more
  return {
    why: kinds[cause.slug],
    who: nameOf(lead),
    rules: Array.isArray(rules) ? rules.map(String) : [],
    retryAt: typeof retryAt === 'string' ? retryAt : null,
  }
}

/** The name of a lead, or the number that is called. */
export const nameOf = (lead: ShownLead): string =>
  lead.name || (lead.numbers.find((one) => one.isNext)?.number ?? '')
