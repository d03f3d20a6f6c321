import { stillWrong, type Said as FieldSaid } from './fields'

/** What the server keeps in versions, with who made the newest. */
export interface Versioned {
  version: number
  changedBy?: string
  changedAt?: string
}

/** A version of a document, and who made it. */
export interface Version<T> {
  version: number
  changedBy: string
  changedAt: string
  document: T
}

/** Versions as the server lists them: bare documents, or with the document inside. */
export function versionsOf<T extends Versioned>(
  told: (T | { policy: T })[],
  whole: (one: T) => T,
): Version<T>[] {
  return (told as (Versioned & { policy?: T })[]).map((one) => ({
    version: one.version,
    changedBy: one.changedBy ?? '',
    changedAt: one.changedAt ?? '',
    document: whole(one.policy ?? (one as unknown as T)),
  }))
}

/** A document being edited: what the server has, what the person wants, and what stands between them. */
export interface Editing<T> {
  is: 'loading' | 'missing' | 'failed' | 'open'
  base: T | null
  draft: T | null
  saving: boolean
  errors: FieldSaid[]
  /** what was sent when the errors came */
  refused: T | null
  /** what another person saved meanwhile */
  theirs: T | null
}

export const nothingEdited = <T>(): Editing<T> => ({
  is: 'loading',
  base: null,
  draft: null,
  saving: false,
  errors: [],
  refused: null,
  theirs: null,
})

export type EditingSaid<T> =
  | { type: 'loaded' | 'begun' | 'saved'; document: T }
  | { type: 'missing' | 'failed' | 'sent' | 'unsent' }
  | { type: 'edited'; draft: T }
  | { type: 'refused'; errors: FieldSaid[] }
  | { type: 'overtaken'; theirs: T }
  | { type: 'takeTheirs' | 'takeMine' | 'takeBoth' | 'reconsider' | 'discard' }

/** A document of its own, which may be changed. */
export const copyOf = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T

const opened = <T>(document: T): Editing<T> => ({
  ...nothingEdited<T>(),
  is: 'open',
  base: document,
  draft: copyOf(document),
})

/** The editing after one more thing was said. */
export function foldEditing<T extends Versioned>(editing: Editing<T>, said: EditingSaid<T>): Editing<T> {
  switch (said.type) {
    case 'loaded':
    case 'saved':
    case 'begun':
      return opened(said.document)
    case 'missing':
    case 'failed':
      return { ...nothingEdited<T>(), is: said.type }
    case 'edited':
      return {
        ...editing,
        draft: said.draft,
        errors: stillWrong(editing.errors, editing.refused, said.draft),
      }
    case 'sent':
      return { ...editing, saving: true, errors: [] }
    case 'unsent':
      return { ...editing, saving: false }
    case 'refused':
      return {
        ...editing,
        saving: false,
        errors: said.errors,
        refused: editing.draft && copyOf(editing.draft),
      }
    case 'overtaken':
      return { ...editing, saving: false, theirs: said.theirs }
    case 'reconsider':
      return { ...editing, theirs: null }
    case 'discard':
      return editing.base ? opened(editing.base) : editing
    case 'takeTheirs':
      return editing.theirs ? opened(editing.theirs) : editing
    case 'takeMine':
    case 'takeBoth':
      return rebased(editing, said.type === 'takeBoth')
  }
}

/** My draft on top of theirs: all of mine, or only what I changed. */
function rebased<T extends Versioned>(editing: Editing<T>, onlyChanges: boolean): Editing<T> {
  const { base, draft, theirs } = editing
  if (!base || !draft || !theirs) return editing
  const mine = onlyChanges ? { ...theirs, ...partsChanged(base, draft) } : draft
  return { ...editing, base: theirs, draft: copyOf({ ...mine, version: theirs.version }), theirs: null }
}

const notSaid = ['name', 'code', 'version', 'changedBy', 'changedAt']

/** Whether it is what the server said of fields, and no part of a document. */
const isNotes = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => 'field' in Object(one)))

/** The members in which a document differs from another. */
export function partsChanged<T extends object>(from: T, to: T): Partial<T> {
  const all = [...new Set([...Object.keys(from), ...Object.keys(to)])] as (keyof T & string)[]
  const isPart = (part: keyof T & string): boolean =>
    !notSaid.includes(part) && !(part === 'warnings' && isNotes(from[part]) && isNotes(to[part]))
  const parts = all.filter((part) => isPart(part) && JSON.stringify(from[part]) !== JSON.stringify(to[part]))
  return Object.fromEntries(parts.map((part) => [part, to[part]])) as Partial<T>
}

export const isDirty = <T extends Versioned>({ base, draft }: Editing<T>): boolean =>
  base !== null && draft !== null && Object.keys(partsChanged(base, draft)).length > 0

/** Whether mine and theirs touch different things, so that both can be kept. */
export const canTakeBoth = <T extends Versioned>({ base, draft, theirs }: Editing<T>): boolean => {
  if (!base || !draft || !theirs) return false
  const mine = Object.keys(partsChanged(base, draft))
  return Object.keys(partsChanged(base, theirs)).every((part) => !mine.includes(part))
}
