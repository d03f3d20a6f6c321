import type { IconName } from '../../ui/icons'

export type FieldKind =
  | 'long'
  | 'line'
  | 'group'
  | 'member'
  | 'agent'
  | 'told'
  | 'moment'
  | 'ticket'
  | 'cause'
  | 'liability'
  | 'satisfaction'
  | 'priority'
  | 'category'
  | 'tier'
  | 'slaClass'
  | 'calendar'

/** One thing a verb has to be told. */
export interface FormField {
  name: string
  kind: FieldKind
  required: boolean
}

/** Where a verb stands in the bar: the way on, beside it, or in the menu under a heading. */
export type Place = 'next' | 'beside' | 'hand' | 'tie' | 'terms' | 'talk'

/** What is asked before a verb is done. */
export interface VerbForm {
  action: string
  icon: IconName
  place: Place
  fields: FormField[]
  key?: string
  danger?: boolean
  bulk?: boolean
}

const must = (name: string, kind: FieldKind): FormField => ({ name, kind, required: true })
const may = (name: string, kind: FieldKind): FormField => ({ name, kind, required: false })

/** Every verb that has a door, in the order the way goes. */
export const verbForms: VerbForm[] = [
  { action: 'accept', icon: 'check', place: 'next', fields: [], key: 'a', bulk: true },
  { action: 'take', icon: 'check', place: 'next', fields: [], key: 't', bulk: true },
  { action: 'resume', icon: 'play', place: 'next', fields: [], key: 'p', bulk: true },
  { action: 'pre-process', icon: 'search', place: 'next', fields: [must('note', 'long')], key: 'e' },
  {
    action: 'dispatch',
    icon: 'send',
    place: 'next',
    fields: [must('group', 'group'), may('to', 'member')],
    key: 'd',
    bulk: true,
  },
  { action: 'work', icon: 'pencil', place: 'next', fields: [must('note', 'long')], key: 'w' },
  { action: 'answer', icon: 'reply', place: 'next', fields: [must('answer', 'long')], key: 'c' },
  {
    action: 'revisit',
    icon: 'smile',
    place: 'next',
    fields: [must('satisfaction', 'satisfaction'), may('note', 'long')],
    key: 'v',
  },
  {
    action: 'archive',
    icon: 'archive',
    place: 'next',
    fields: [must('rootCause', 'cause'), must('liability', 'liability')],
    key: 'g',
  },
  {
    action: 'transfer',
    icon: 'transfer',
    place: 'beside',
    fields: [must('group', 'group'), may('to', 'member'), must('reason', 'long')],
    key: 'f',
    bulk: true,
  },
  { action: 'return', icon: 'undo', place: 'beside', fields: [must('reason', 'long')], key: 'b' },
  {
    action: 'suspend',
    icon: 'pause',
    place: 'beside',
    fields: [must('reason', 'long'), may('until', 'moment')],
    key: 'p',
    bulk: true,
  },
  { action: 'urge', icon: 'bell', place: 'beside', fields: [may('note', 'long')], key: 'u', bulk: true },
  { action: 'reopen', icon: 'replay', place: 'beside', fields: [must('reason', 'long')], key: 'o' },
  { action: 'add-handler', icon: 'users', place: 'hand', fields: [must('agent', 'agent')] },
  {
    action: 'escalate',
    icon: 'up',
    place: 'hand',
    fields: [must('to', 'told'), must('reason', 'long')],
    bulk: true,
  },
  { action: 'merge', icon: 'merge', place: 'tie', fields: [must('into', 'ticket')] },
  {
    action: 'split',
    icon: 'split',
    place: 'tie',
    fields: [must('subject', 'line'), must('description', 'long')],
  },
  { action: 'link-parent', icon: 'link', place: 'tie', fields: [must('parent', 'ticket')], bulk: true },
  { action: 'link-child', icon: 'link', place: 'tie', fields: [must('child', 'ticket')] },
  { action: 'declare-incident', icon: 'flame', place: 'tie', fields: [must('fault', 'long')] },
  { action: 'join-incident', icon: 'flame', place: 'tie', fields: [must('incident', 'ticket')], bulk: true },
  {
    action: 'change-terms',
    icon: 'clock',
    place: 'terms',
    fields: [
      may('priority', 'priority'),
      may('category', 'category'),
      may('tier', 'tier'),
      may('slaClass', 'slaClass'),
      may('calendar', 'calendar'),
      must('why', 'long'),
    ],
    bulk: true,
  },
  {
    action: 'close',
    icon: 'close',
    place: 'terms',
    fields: [must('reason', 'long')],
    danger: true,
    bulk: true,
  },
  { action: 'first-respond', icon: 'reply', place: 'talk', fields: [must('text', 'long')], key: 'c' },
  { action: 'reply', icon: 'reply', place: 'talk', fields: [must('text', 'long')], key: 'c' },
  { action: 'hear', icon: 'inbound', place: 'talk', fields: [must('text', 'long')] },
]

/** The form of a verb; null for one that has no door here. */
export const formOf = (action: string): VerbForm | null =>
  verbForms.find((form) => form.action === action) ?? null

/** What is asked of whoever does it: whoever is no agent says which agent a ticket is for. */
export const askedOf = (form: VerbForm, isAgent: boolean): VerbForm =>
  isAgent || !['accept', 'take'].includes(form.action) ? form : { ...form, fields: [must('agent', 'agent')] }

export interface Bar {
  next: VerbForm[]
  beside: VerbForm[]
  menu: { place: Place; forms: VerbForm[] }[]
  talk: VerbForm[]
}

/** The verbs that are allowed, and no other, each at its place. */
export function barOf(allowed: string[]): Bar {
  const at = (place: Place): VerbForm[] =>
    verbForms.filter((form) => form.place === place && allowed.includes(form.action))
  const groups: Place[] = ['hand', 'tie', 'terms']
  return {
    next: at('next'),
    beside: at('beside'),
    menu: groups.map((place) => ({ place, forms: at(place) })).filter(({ forms }) => forms.length > 0),
    talk: at('talk'),
  }
}

/** The verb a key stands for among those allowed; answering counts as talking. */
export const formOfKey = (key: string, allowed: string[]): VerbForm | null =>
  verbForms.find((form) => form.key === key && form.place !== 'talk' && allowed.includes(form.action)) ?? null

export type Draft = Record<string, string>

/** What has to be filled in yet. */
export const missingIn = (form: VerbForm, draft: Draft): string[] =>
  form.fields.filter(({ name, required }) => required && !draft[name]?.trim()).map(({ name }) => name)

/** The body of the request; what is empty is left out. */
export function bodyOf(form: VerbForm, draft: Draft): Record<string, string | number> {
  const body: Record<string, string | number> = {}
  for (const { name, kind } of form.fields) {
    const value = draft[name]?.trim()
    if (!value) continue
    if (kind === 'moment') body[name] = new Date(value).toISOString()
    else if (kind === 'tier') body[name] = Number(value)
    else body[name] = value
  }
  return body
}
