import type { FoundChat, FoundChats } from '../app/transcripts'

/** What is looked for; empty means any. */
export interface Asked {
  q: string
  queue: string
  agent: string
  customer: string
  from: Date
  to: Date
}

/** Conversations found so far: the fold of the pages that came. */
export interface Found {
  is: 'loading' | 'loaded' | 'more' | 'failed'
  items: FoundChat[]
  next: string | null
  /** what the server says is wrong with the words */
  wrong: string
}

export const nothingFound: Found = { is: 'loading', items: [], next: null, wrong: '' }

export function foldPage(found: Found, page: FoundChats): Found {
  const known = new Set(found.items.map(({ contact }) => contact))
  const items = [...found.items, ...page.items.filter(({ contact }) => !known.has(contact))]
  return { is: 'loaded', items, next: page.next ?? null, wrong: '' }
}

/** The question as the server wants it. */
export function queryOf(asked: Asked, after: string | null): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string): void => {
    if (value) query.set(name, value)
  }
  put('q', asked.q.trim())
  put('queue', asked.queue)
  put('agent', asked.agent)
  put('customer', asked.customer)
  put('from', asked.from.toISOString())
  put('to', asked.to.toISOString())
  put('after', after ?? '')
  return query.toString()
}

type Query = Record<string, unknown>
const word = (query: Query, name: string): string => (typeof query[name] === 'string' ? query[name] : '')

/** The question an address asks; the days of `usual` unless it says otherwise. */
export function askedOf(query: Query, usual: [Date, Date]): Asked {
  const time = (name: string, otherwise: Date): Date => {
    const read = new Date(word(query, name))
    return Number.isNaN(read.getTime()) ? otherwise : read
  }
  return {
    q: word(query, 'q'),
    queue: word(query, 'queue'),
    agent: word(query, 'agent'),
    customer: word(query, 'customer'),
    from: time('from', usual[0]),
    to: time('to', usual[1]),
  }
}

/** The address of a question. */
export const addressOf = (asked: Asked, usual: [Date, Date]): Record<string, string> => ({
  ...(asked.q.trim() ? { q: asked.q.trim() } : {}),
  ...(asked.queue ? { queue: asked.queue } : {}),
  ...(asked.agent ? { agent: asked.agent } : {}),
  ...(asked.customer ? { customer: asked.customer } : {}),
  ...(asked.from.getTime() === usual[0].getTime() ? {} : { from: asked.from.toISOString() }),
  ...(asked.to.getTime() === usual[1].getTime() ? {} : { to: asked.to.toISOString() }),
})
