import type { Contact, ContactPage } from '../../app/api'

/** What is looked for; empty means any. */
export interface Asked {
  queue: string
  agent: string
  state: string
  from: Date
  to: Date
}

/** Contacts found so far: the fold of the pages that came. */
export interface Found {
  is: 'loading' | 'loaded' | 'more' | 'failed'
  items: Contact[]
  next: string | null
}

export const nothingFound: Found = { is: 'loading', items: [], next: null }

export function foldPage(found: Found, page: ContactPage): Found {
  const known = new Set(found.items.map(({ id }) => id))
  return {
    is: 'loaded',
    items: [...found.items, ...page.items.filter(({ id }) => !known.has(id))],
    next: page.next ?? null,
  }
}

/** The question as the server wants it. */
export const queryOf = (asked: Asked, after: string | null): Record<string, string | number | undefined> => ({
  from: asked.from.toISOString(),
  to: asked.to.toISOString(),
  queue: asked.queue || undefined,
  agent: asked.agent || undefined,
  state: asked.state || undefined,
  size: 100,
  after: after ?? undefined,
})

type Query = Record<string, unknown>
const word = (query: Query, name: string): string => (typeof query[name] === 'string' ? query[name] : '')

/** The question an address asks, today's contacts unless it says otherwise. */
export function askedOf(query: Query, today: [Date, Date]): Asked {
  const time = (name: string, otherwise: Date): Date => {
    const read = new Date(word(query, name))
    return Number.isNaN(read.getTime()) ? otherwise : read
  }
  return {
    queue: word(query, 'queue'),
    agent: word(query, 'agent'),
    state: word(query, 'state'),
    from: time('from', today[0]),
    to: time('to', today[1]),
  }
}

/** The address of a question. */
export const addressOf = (asked: Asked, today: [Date, Date]): Record<string, string> => ({
  ...(asked.queue ? { queue: asked.queue } : {}),
  ...(asked.agent ? { agent: asked.agent } : {}),
  ...(asked.state ? { state: asked.state } : {}),
  ...(asked.from.getTime() === today[0].getTime() ? {} : { from: asked.from.toISOString() }),
  ...(asked.to.getTime() === today[1].getTime() ? {} : { to: asked.to.toISOString() }),
})
