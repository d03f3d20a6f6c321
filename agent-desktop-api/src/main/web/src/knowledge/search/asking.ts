import type { LocationQuery } from 'vue-router'

/** What somebody looks for; empty strings where it does not matter. */
export interface Asking {
  q: string
  province: string
  category: string
  kind: string
  /** a day: what held then */
  at: string
  /** 'true' when it is only tried out what is found: nothing is learnt of that */
  trial: string
}

const parts = ['q', 'province', 'category', 'kind', 'at', 'trial'] as const
export const PAGE = 20

export const emptyAsking: Asking = { q: '', province: '', category: '', kind: '', at: '', trial: '' }

/** The search an address stands for. */
export function askingOf(query: LocationQuery): Asking {
  const said = (part: string): string => {
    const value = query[part]
    return typeof value === 'string' ? value : ''
  }
  return {
    q: said('q').trim(),
    province: said('province'),
    category: said('category'),
    kind: said('kind'),
    at: /^\d{4}-\d{2}-\d{2}$/.test(said('at')) ? said('at') : '',
    trial: said('trial') === 'true' ? 'true' : '',
  }
}

/** The address of a search. */
export const addressOf = (asking: Asking): Record<string, string> =>
  Object.fromEntries(parts.filter((part) => asking[part] !== '').map((part) => [part, asking[part]]))

/** The search as the server wants it. */
export function questionOf(asking: Asking, from = 0, size = PAGE): URLSearchParams {
  const question = new URLSearchParams(addressOf(asking))
  question.set('q', asking.q)
  question.set('size', String(size))
  if (from > 0) question.set('from', String(from))
  return question
}

/** Whether it narrows the search beyond its words. */
export const isNarrowed = (asking: Asking): boolean =>
  parts.some((part) => part !== 'q' && part !== 'trial' && asking[part] !== '')
