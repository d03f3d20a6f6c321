import type { FlowStep } from '../../app/flows'
import type { IconName } from '../../ui/icons'

/** How a member of a step is filled in. */
export type FieldKind =
  | 'text'
  | 'wordings'
  | 'variable'
  | 'expression'
  | 'expressions'
  | 'cases'
  | 'keys'
  | 'choices'
  | 'exits'
  | 'renames'
  | 'number'
  | 'choice'
  | 'flag'
  | 'languages'
  | 'language'
  | 'address'
  | 'known'

/** A member of a step as its form shows it. */
export interface FieldShape {
  name: string
  kind: FieldKind
  needed?: boolean
  /** among the rarer settings */
  rare?: boolean
  /** what holds when it is left out */
  standard?: number | string | boolean
  min?: number
  max?: number
  unit?: 'second' | 'none'
  choices?: string[]
  /** which of the surroundings may be named */
  of?: string
  /** the words of the texts that are said on the way out, not asked */
  closing?: boolean
}

export type VerbGroup = 'speak' | 'ask' | 'decide' | 'act' | 'end'

/** All the designer knows of a verb: adding one is adding a line here, and its words. */
export interface VerbShape {
  icon: IconName
  group: VerbGroup
  fields: FieldShape[]
  /** the members that lead on, in the order in which they are drawn */
  exits: string[]
  /** a new step of it */
  fresh: () => Omit<FlowStep, 'verb'>
}

const blank = () => ({ zh: '', en: '' })
const text: FieldShape = { name: 'text', kind: 'text', needed: true }
const queue: FieldShape = { name: 'queue', kind: 'known', of: 'queues', needed: true }
const closing: FieldShape = { name: 'text', kind: 'text', closing: true }
const languages: FieldShape = { name: 'languages', kind: 'languages', rare: true }
const bargeIn: FieldShape = { name: 'bargeIn', kind: 'flag', standard: true, rare: true }
const keys: FieldShape = { name: 'keys', kind: 'keys', needed: true }
const choices: FieldShape = { name: 'choices', kind: 'choices' }
const again: FieldShape = { name: 'again', kind: 'wordings', max: 5 }
const into: FieldShape = { name: 'into', kind: 'variable', needed: true }
const withValues: FieldShape = { name: 'with', kind: 'expressions', rare: true }
const mask: FieldShape = { name: 'mask', kind: 'flag', standard: false }
const seconds = (name: string, standard: number, max: number, rare = true): FieldShape => ({
  name,
  kind: 'number',
  standard,
  min: 1,
  max,
  unit: 'second',
  rare,
})
const digits = (name: string, standard: number): FieldShape => ({
  name,
  kind: 'number',
  standard,
  min: 1,
  max: 40,
  unit: 'none',
})
const waits = [seconds('between', 3, 30), seconds('total', 30, 300)]
const on = ['then', 'error']

export const verbs: Record<string, VerbShape> = {
  say: {
    icon: 'speaker',
    group: 'speak',
    fields: [text, languages, bargeIn],
    exits: on,
    fresh: () => ({ text: blank() }),
  },
  play: {
    icon: 'play',
    group: 'speak',
    fields: [{ name: 'prompt', kind: 'known', of: 'prompts', needed: true }, text, bargeIn],
    exits: on,
    fresh: () => ({ prompt: '', text: blank() }),
  },
  menu: {
    icon: 'keypad',
    group: 'ask',
    fields: [text, keys, choices, again, seconds('timeout', 5, 60), languages],
    exits: ['keys', 'failed', 'error'],
    fresh: () => ({ text: blank(), keys: { '1': '' } }),
  },
  gather: {
    icon: 'numbers',
    group: 'ask',
    fields: [
      text,
      into,
      digits('min', 1),
      digits('max', 20),
      mask,
      again,
      { name: 'finish', kind: 'choice', choices: ['#', '*'], standard: '#', rare: true },
      seconds('timeout', 5, 60),
      ...waits,
      languages,
    ],
    exits: ['then', 'failed', 'error'],
    fresh: () => ({ text: blank(), into: 'digits' }),
  },
  input: {
    icon: 'pencil',
    group: 'ask',
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        choices: ['phone', 'date', 'money', 'number', 'text'],
        needed: true,
      },
      text,
      into,
      { name: 'confirm', kind: 'text' },
      mask,
      again,
      seconds('timeout', 5, 60),
      ...waits,
      languages,
    ],
    exits: ['then', 'failed', 'error'],
    fresh: () => ({ kind: 'phone', text: blank(), into: 'answer' }),
  },
  survey: {
    icon: 'star',
    group: 'ask',
    fields: [text, again, { ...into, needed: false }, seconds('timeout', 5, 60), languages],
    exits: ['then', 'failed', 'error'],
    fresh: () => ({ text: blank() }),
  },
  when: {
    icon: 'split',
    group: 'decide',
    fields: [{ name: 'cases', kind: 'cases', needed: true, max: 20 }],
    exits: ['cases', 'otherwise', 'error'],
    fresh: () => ({ cases: [{ if: 'customer != null' }] }),
  },
  set: {
    icon: 'tag',
    group: 'decide',
    fields: [
      { name: 'values', kind: 'expressions', max: 20 },
      { name: 'language', kind: 'language' },
    ],
    exits: on,
    fresh: () => ({ values: { value: '0' } }),
  },
  flow: {
    icon: 'routes',
    group: 'decide',
    fields: [
      { name: 'flow', kind: 'known', of: 'flows', needed: true },
      { ...withValues, rare: false },
      { name: 'exits', kind: 'exits' },
      { name: 'into', kind: 'renames', rare: true },
    ],
    exits: ['then', 'exits', 'error'],
    fresh: () => ({ flow: '' }),
  },
  lookup: {
    icon: 'search',
    group: 'act',
    fields: [
      { name: 'fact', kind: 'known', of: 'facts', needed: true },
      into,
      withValues,
      seconds('timeout', 3, 30),
    ],
    exits: ['then', 'nothing', 'error'],
    fresh: () => ({ fact: '', into: 'found' }),
  },
  message: {
    icon: 'send',
    group: 'act',
    fields: [text, { name: 'to', kind: 'expression', standard: 'caller' }],
    exits: on,
    fresh: () => ({ text: blank() }),
  },
  ticket: {
    icon: 'ticket',
    group: 'act',
    fields: [
      { name: 'category', kind: 'known', of: 'categories', needed: true },
      { name: 'subject', kind: 'text', needed: true },
      { name: 'description', kind: 'text', needed: true },
      { ...into, needed: false },
    ],
    exits: on,
    fresh: () => ({ category: '', subject: blank(), description: blank(), into: 'ticket' }),
  },
  http: {
    icon: 'link',
    group: 'act',
    fields: [
      { name: 'url', kind: 'address', needed: true },
      { name: 'query', kind: 'expressions' },
      { ...into, needed: false },
      seconds('timeout', 3, 30),
      { name: 'body', kind: 'expressions', rare: true },
    ],
    exits: on,
    fresh: () => ({ url: 'https://', into: 'answer' }),
  },
  record: {
    icon: 'mic',
    group: 'act',
    fields: [text, { name: 'seconds', kind: 'number', standard: 60, min: 5, max: 300, unit: 'second' }],
    exits: on,
    fresh: () => ({ text: blank() }),
  },
  dial: {
    icon: 'phone',
    group: 'act',
    fields: [
      { name: 'to', kind: 'expression', needed: true },
      closing,
      { name: 'timeout', kind: 'number', standard: 30, min: 5, max: 120, unit: 'second', rare: true },
    ],
    exits: ['then', 'failed', 'error'],
    fresh: () => ({ to: "''" }),
  },
  enqueue: {
    icon: 'queue',
    group: 'end',
    fields: [queue, closing],
    exits: [],
    fresh: () => ({ queue: '' }),
  },
  callback: {
    icon: 'callback',
    group: 'end',
    fields: [queue, closing],
    exits: [],
    fresh: () => ({ queue: '' }),
  },
  voicemail: {
    icon: 'inbound',
    group: 'end',
    fields: [queue, closing],
    exits: [],
    fresh: () => ({ queue: '' }),
  },
  transfer: {
    icon: 'transfer',
    group: 'end',
    fields: [{ name: 'to', kind: 'expression', needed: true }, closing],
    exits: ['error'],
    fresh: () => ({ to: "''" }),
  },
  hangup: {
    icon: 'hangUp',
    group: 'end',
    fields: [closing],
    exits: [],
    fresh: () => ({}),
  },
}

export const verbGroups: VerbGroup[] = ['speak', 'ask', 'decide', 'act', 'end']

const leads = ['then', 'otherwise', 'nothing', 'failed', 'error']

/** What is known of a verb; of one that the table lacks, only the ways that its step has. */
export const shapeOf = (step: FlowStep): VerbShape =>
  verbs[step.verb] ?? {
    icon: 'code',
    group: 'act',
    fields: [],
    exits: leads.filter((lead) => typeof step[lead] === 'string'),
    fresh: () => ({}),
  }
