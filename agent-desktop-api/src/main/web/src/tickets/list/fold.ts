import type { TicketLine, TicketLines } from '../../app/tickets'

/** From where on a page was asked. */
export interface Mark {
  after: string | null
  /** the first line of the page */
  first: string
}

/** Tickets found so far: the fold of the pages that came, in order. */
export interface Found {
  is: 'loading' | 'loaded' | 'more' | 'failed'
  lines: TicketLine[]
  marks: Mark[]
  next: string | null
  total: number | 'more' | null
}

export const nothingFound: Found = { is: 'loading', lines: [], marks: [], next: null, total: null }

const idsOf = (lines: TicketLine[]): Set<string> => new Set(lines.map(({ id }) => id))
const without = (lines: TicketLine[], known: Set<string>): TicketLine[] =>
  lines.filter(({ id }) => !known.has(id))

/** One more page at the end. */
export function foldPage(found: Found, page: TicketLines): Found {
  const fresh = without(page.items, idsOf(found.lines))
  const first = fresh[0]
  return {
    is: 'loaded',
    lines: [...found.lines, ...fresh],
    marks: first ? [...found.marks, { after: found.next, first: first.id }] : found.marks,
    next: page.next ?? null,
    total: page.total ?? found.total,
  }
}

/**
 * A page that was asked again. Lines the answer has no more are gone; those behind its last known one may only have
 * been pushed on, so they stay where they are.
 */
export function foldAgain(found: Found, mark: Mark, page: TicketLines): Found {
  const begin = mark.after === null ? 0 : found.lines.findIndex(({ id }) => id === mark.first)
  if (begin < 0) return found
  const following = found.marks[found.marks.findIndex(({ after }) => after === mark.after) + 1]
  const until = following ? found.lines.findIndex(({ id }) => id === following.first) : -1
  const end = until < 0 ? found.lines.length : until
  const isLast = !page.next
  const come = idsOf(page.items)
  const old = found.lines.slice(begin, end)
  const last = old.reduce((at, { id }, index) => (come.has(id) ? index : at), -1)
  const pushed = isLast ? [] : without(old.slice(last + 1), come)
  const rest = isLast ? [] : without(found.lines.slice(end), come)
  const lines = [...without(found.lines.slice(0, begin), come), ...page.items, ...pushed, ...rest]
  const first = page.items[0]
  const marks = found.marks
    .filter(
      ({ after, first: id }) => after === mark.after || (idIn(lines, id) && !(isLast && after === page.next)),
    )
    .map((one) => (one.after === mark.after && first ? { ...one, first: first.id } : one))
  return {
    ...found,
    is: found.is === 'failed' ? 'loaded' : found.is,
    lines,
    marks,
    next: isLast ? null : found.next,
    total: page.total ?? found.total,
  }
}

const idIn = (lines: TicketLine[], id: string): boolean => lines.some((line) => line.id === id)

/** The marks of the pages that hold the rows in sight, and of the first. */
export function marksInSight(found: Found, from: number, to: number): Mark[] {
  const starts = found.marks.map(({ first }) => found.lines.findIndex(({ id }) => id === first))
  return found.marks.filter((_, index) => {
    const begin = starts[index] ?? 0
    const end = starts[index + 1] ?? found.lines.length
    return index === 0 || (begin < to && end > from)
  })
}

/** What is chosen in a list: lines by id, and where the next choice with shift begins. */
export interface Chosen {
  ids: ReadonlySet<string>
  anchor: string | null
}

export const nothingChosen: Chosen = { ids: new Set(), anchor: null }
export const MOST_CHOSEN = 200

/** One line chosen, or no more. */
export function toggle(chosen: Chosen, id: string): Chosen {
  const ids = new Set(chosen.ids)
  if (!ids.delete(id) && ids.size < MOST_CHOSEN) ids.add(id)
  return { ids, anchor: id }
}

/** Everything from the last choice to `id`, as far as a bulk goes. */
export function extend(chosen: Chosen, lines: TicketLine[], id: string): Chosen {
  const to = lines.findIndex((line) => line.id === id)
  const from = lines.findIndex((line) => line.id === chosen.anchor)
  if (from < 0 || to < 0) return toggle(chosen, id)
  const ids = new Set(chosen.ids)
  for (const line of lines.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (ids.size < MOST_CHOSEN) ids.add(line.id)
  return { ids, anchor: chosen.anchor }
}

/** All lines, as far as a bulk goes. */
export const all = (lines: TicketLine[]): Chosen => ({
  ids: new Set(lines.slice(0, MOST_CHOSEN).map(({ id }) => id)),
  anchor: lines[0]?.id ?? null,
})
