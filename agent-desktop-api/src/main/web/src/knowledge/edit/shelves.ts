import { dayOf } from '../../ui/range'

/** The lists authors work from. */
export const shelves = [
  'DRAFT',
  'IN_REVIEW',
  'SCHEDULED',
  'expiring',
  'PUBLISHED',
  'EXPIRED',
  'WITHDRAWN',
] as const
export type Shelf = (typeof shelves)[number]

const SOON_DAYS = 30

/** How the server is asked for a list. */
export function questionOf(
  shelf: Shelf,
  narrow: { q: string; category: string; kind: string },
  after: string | null,
  today = new Date(),
): URLSearchParams {
  const query = new URLSearchParams({ limit: '50' })
  if (shelf === 'expiring') {
    query.set('state', 'PUBLISHED')
    query.set('expires-before', dayOf(new Date(today.getTime() + SOON_DAYS * 86_400_000)))
  } else query.set('state', shelf)
  for (const part of ['q', 'category', 'kind'] as const)
    if (narrow[part].trim() !== '') query.set(part, narrow[part].trim())
  if (after) query.set('after', after)
  return query
}
