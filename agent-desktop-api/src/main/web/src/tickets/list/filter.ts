/** What is looked for in the list of tickets; empty means any. */
export interface Filter {
  states: string[]
  open: boolean
  breached: boolean
  atRisk: boolean
  assignee: string
  group: string
  customer: string
  phone: string
  category: string
  priority: string
  province: string
  rootCause: string
  risk: boolean
  repeat: boolean
  abnormal: string
  /** an instant, or so long from now: 4h */
  dueBefore: string
  openedFrom: string
  openedTo: string
  answeredFrom: string
  /** a clock that has broken its promise, e.g. firstResponse */
  missed: string
  q: string
  sort: Sort
}

export const sorts = ['due', 'opened', 'changed'] as const
export type Sort = (typeof sorts)[number]

export const anything: Filter = {
  states: [],
  open: false,
  breached: false,
  atRisk: false,
  assignee: '',
  group: '',
  customer: '',
  phone: '',
  category: '',
  priority: '',
  province: '',
  rootCause: '',
  risk: false,
  repeat: false,
  abnormal: '',
  dueBefore: '',
  openedFrom: '',
  openedTo: '',
  answeredFrom: '',
  missed: '',
  q: '',
  sort: 'due',
}

const flags = {
  open: 'open',
  breached: 'breached',
  atRisk: 'at-risk',
  risk: 'risk',
  repeat: 'repeat',
} as const
const words = {
  assignee: 'assignee',
  group: 'group',
  customer: 'customer',
  phone: 'phone',
  category: 'category',
  priority: 'priority',
  province: 'province',
  rootCause: 'root-cause',
  abnormal: 'abnormal',
  dueBefore: 'due-before',
  openedFrom: 'opened-from',
  openedTo: 'opened-to',
  answeredFrom: 'answered-from',
  missed: 'missed',
  q: 'q',
} as const
type Flag = keyof typeof flags
type Word = keyof typeof words
const flagNames = Object.keys(flags) as Flag[]
const wordNames = Object.keys(words) as Word[]

type Query = Record<string, unknown>
const read = (query: Query, name: string): string => {
  const value = Array.isArray(query[name]) ? query[name].join(',') : query[name]
  return typeof value === 'string' ? value : ''
}

/** The filter an address asks for. */
export function filterOf(query: Query): Filter {
  const filter: Filter = { ...anything, states: read(query, 'state').split(',').filter(Boolean) }
  for (const flag of flagNames) filter[flag] = read(query, flags[flag]) === 'true'
  for (const word of wordNames) filter[word] = read(query, words[word])
  const sort = read(query, 'sort')
  return { ...filter, sort: sorts.find((known) => known === sort) ?? 'due' }
}

/** The address of a filter, and what is kept of it under a name. */
export function addressOf(filter: Filter): Record<string, string> {
  const address: Record<string, string> = {}
  if (filter.states.length > 0) address['state'] = filter.states.join(',')
  for (const flag of flagNames) if (filter[flag]) address[flags[flag]] = 'true'
  for (const word of wordNames) if (filter[word]) address[words[word]] = filter[word]
  if (filter.sort !== 'due') address['sort'] = filter.sort
  return address
}

/** A filter as one text, the same for the same filter. */
export const textOf = (filter: Filter): string => new URLSearchParams(addressOf(filter)).toString()

export const filterFrom = (text: string): Filter =>
  filterOf(Object.fromEntries(new URLSearchParams(text.replace(/^\?/, ''))))

const HOUR = 3_600_000

/** The instant a due-before means: itself, or so many hours from now. */
export function instantOf(dueBefore: string, now: number): string {
  const hours = /^(\d{1,4})h$/.exec(dueBefore)?.[1]
  return hours ? new Date(now + Number(hours) * HOUR).toISOString() : dueBefore
}

/** The question as the server wants it. */
export function questionOf(
  filter: Filter,
  now: number,
  size: number,
  after?: string | null,
): URLSearchParams {
  const asked = new URLSearchParams({ ...addressOf(filter), sort: filter.sort, size: String(size) })
  if (filter.dueBefore) asked.set('due-before', instantOf(filter.dueBefore, now))
  if (after) asked.set('after', after)
  return asked
}

/** How many things are asked for beside the order. */
export const countOf = (filter: Filter): number => Object.keys(addressOf({ ...filter, sort: 'due' })).length

/** What someone typed to find a customer: a telephone number when it can be one. */
export const customerWords = (text: string): Pick<Filter, 'phone' | 'customer'> => {
  const bare = text.trim()
  return /^[+\d*][\d* -]{2,}$/.test(bare)
    ? { phone: bare.replace(/[ -]/g, ''), customer: '' }
    : { phone: '', customer: bare }
}

/** The tabs that are always there: for those who work on tickets, and for those who oversee. */
export const standing: Record<'mine' | 'unassigned' | 'open' | 'atRisk' | 'breached', Filter> = {
  mine: { ...anything, open: true, assignee: 'me' },
  unassigned: { ...anything, open: true, assignee: 'none' },
  open: { ...anything, open: true },
  atRisk: { ...anything, open: true, atRisk: true },
  breached: { ...anything, open: true, breached: true },
}
