/** The words of flows in the staff API: the document as its schema has it, and what is told of it. */

export type FlowLanguage = 'zh' | 'en'
export const flowLanguages: FlowLanguage[] = ['zh', 'en']

/** The same in each language; values are put in as `{expression}`. */
export type FlowText = Partial<Record<FlowLanguage, string>>

/** Where a step stands in the drawing. */
export interface Spot {
  x: number
  y: number
}

/** One case of a branch. */
export interface FlowCase {
  if: string
  then?: string
}

/** A step: its verb, what that verb needs, and where it leads. */
export interface FlowStep {
  verb: string
  at?: Spot
  [member: string]: unknown
}

export type TestAct = { keys: string } | { text: string } | { silences: number } | { hangUp: true }

export const trialEnds = [
  'queue',
  'callback',
  'voicemail',
  'transfer',
  'hangup',
  'return',
  'waiting',
] as const
export type TrialEnd = (typeof trialEnds)[number]

export interface FlowExpectation {
  end?: TrialEnd
  queue?: string
  step?: string
  path?: string[]
  says?: string[]
}

/** What can be looked up in a trial: what is found, or that it fails. */
export type TrialLookup = { found: unknown } | { nothing: true } | { fails: true }

/** What is known when a trial begins. */
export interface TrialKnown {
  language?: FlowLanguage
  /** when the customer comes; now if it is not said */
  at?: string
  facts?: Record<string, unknown>
  lookups?: Record<string, TrialLookup>
}

/** A test case that a flow carries. */
export interface FlowTest extends TrialKnown {
  name: string
  script?: TestAct[]
  expect: FlowExpectation
}

export interface FlowDocument {
  flow: string
  name: { zh: string; en: string }
  languages: FlowLanguage[]
  start: string
  fallback: string
  errors?: number
  /** the flow for whoever has talked with an agent */
  after?: string
  parameters?: string[]
  steps: Record<string, FlowStep>
  tests?: FlowTest[]
}

/** What publication refuses, at a step or of the flow as a whole. */
export interface Finding {
  step: string | null
  pointer: string
  reason: string
  text: { zh: string; en: string }
}

export interface FlowVerdict {
  test: string
  holds: boolean
  text: { zh: string; en: string } | null
}

export interface FlowPublished {
  version: number
  at: string
  by: string
}

export interface FlowCanary {
  version: number
  percent: number
}

/** A flow in the list of all. */
export interface FlowBrief {
  name: string
  title: { zh: string; en: string }
  numbers: string[]
  published: FlowPublished | null
  canary: FlowCanary | null
  draft: { revision: number; at: string; by: string } | null
}

/** A flow with what is being written. */
export interface FlowTold extends Omit<FlowBrief, 'draft'> {
  draft: { revision: number; at: string; by: string; document: FlowDocument }
}

export interface FlowEdition {
  version: number
  at: string
  by: string
  why?: string | null
  state: 'PUBLISHED' | 'CANARY' | 'PAST'
}

export interface FlowChange {
  step: string | null
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  text: { zh: string; en: string }
}

export interface TrialLine {
  /** milliseconds since the start */
  at: number
  who: 'FLOW' | 'CUSTOMER' | 'SYSTEM'
  text: string
  step: string
  verb?: string
}

/** What came of a trial so far. */
export interface TrialTold {
  lines: TrialLine[]
  end: TrialEnd
  queue?: string | null
  step: string
  path: string[]
  asks: { kind: 'keys' | 'text' } | null
}

export interface StepFigures {
  step: string
  entered: number
  left: number
  hungUp: number
  repeated: number
  medianSeconds: number | null
}

/** How customers fared in a flow. */
export interface FlowFigures {
  entered: number
  contained: number
  containment: number | null
  queued: number
  hungUp: number
  failed: number
  steps: StepFigures[]
  versions: { version: number; entered: number; completionRate: number | null }[]
}

/** What a flow may name: queues, recordings, what can be looked up, other flows. */
export interface Surroundings {
  queues: string[]
  prompts: string[]
  facts: string[]
  flows: string[]
  [more: string]: string[]
}

/** A recording that flows play. */
export interface Recording {
  name: string
  languages: string[]
  seconds: number
  at: string
  by: string
}
