import type { Template } from '../../app/categories'

/** What the composer can write: a mode, and the verb that sends it. */
export const modes = [
  { mode: 'respond', action: 'first-respond', field: 'text' },
  { mode: 'reply', action: 'reply', field: 'text' },
  { mode: 'answer', action: 'answer', field: 'answer' },
  { mode: 'work', action: 'work', field: 'note' },
  { mode: 'hear', action: 'hear', field: 'text' },
] as const

export type Mode = (typeof modes)[number]

/** The modes of what is allowed, in their order. */
export const modesOf = (allowed: string[]): Mode[] => modes.filter(({ action }) => allowed.includes(action))

/** Templates that have words for the customer. */
export const usable = (templates: Template[] | undefined): Template[] =>
  (templates ?? []).filter(({ answer }) => !!answer)
