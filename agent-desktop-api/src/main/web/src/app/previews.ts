/** The words of leads that agents look at in the staff API. */
import type { CallOutcome, Purpose, ScriptNode } from './campaigns'

export const skipReasons = ['JUST_TALKED', 'SETTLED', 'WRONG', 'BAD_MOMENT', 'OTHER'] as const
export type SkipReason = (typeof skipReasons)[number]

/** A lead that an agent looks at before it is called; without `dialsAt` only the agent has it called. */
export interface ShownLead {
  id: string
  campaign: string
  purpose: Purpose
  name: string
  customer: string
  province: string
  numbers: { number: string; type: 'MOBILE' | 'HOME' | 'WORK' | 'OTHER'; isDead: boolean; isNext: boolean }[]
  fields: Record<string, string>
  calls: number
  attempts: { at: string; number: string; outcome?: CallOutcome | null }[]
  script: ScriptNode[]
  promisedAt?: string | null
  since: string
  dialsAt?: string | null
  /** how often more it may be skipped; absent for no limit */
  skipsLeft?: number | null
}

/** What an agent looks at, and the campaigns that would show something. */
export interface Looked {
  lead?: ShownLead | null
  campaigns: string[]
}

/** What agents made of the leads that a campaign has shown them. */
export interface PreviewCounts {
  shown: number
  called: number
  skipped: Partial<Record<SkipReason, number>>
}

/** How leads are shown before they are called. */
export interface PreviewRules {
  /** without it nobody is called before the agent says so */
  dialsAfterSeconds?: number | null
  /** without it a lead may be skipped as often as agents like */
  mostSkips?: number | null
}
