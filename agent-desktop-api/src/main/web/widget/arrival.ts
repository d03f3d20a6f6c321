import type { Site } from './line'

export type Field = 'name' | 'phone' | 'subject'

/** What a site asks before anybody writes, and whether somebody is there. */
export interface Arrival {
  standing: 'OPEN' | 'CLOSED' | 'NOBODY'
  asks: { field: Field; required: boolean }[]
}

/** What a visitor says of themselves. */
export type About = Partial<Record<Field, string>>

/** A word left when nobody is there. */
export interface Word {
  key: string
  name: string
  phone: string
  matter: string
}

export type Left = { number: string } | { wrong: Record<string, string> } | { failed: 'often' | 'other' }

/** How it looks like a telephone number; the server says whether it is one. */
export const looksLikeNumber = (text: string): boolean => /^[+＋]?[\d\s()-]{5,40}$/.test(text.trim())

/** Which of the answers are missing, or cannot be meant. */
export function wrongIn(asks: Arrival['asks'], about: About): Field[] {
  return asks
    .filter(({ field, required }) => {
      const text = (about[field] ?? '').trim()
      if (!text) return required
      return field === 'phone' && !looksLikeNumber(text)
    })
    .map(({ field }) => field)
}

const addressOf = (site: Site): string => `${site.origin}/api/chat/sites/${encodeURIComponent(site.name)}`

/** A site that cannot be asked is written to as if somebody were there. */
export async function arrive(site: Site): Promise<Arrival> {
  try {
    const answer = await fetch(addressOf(site), { credentials: 'omit' })
    if (answer.ok) return (await answer.json()) as Arrival
  } catch {
    // the line says that there is no connection
  }
  return { standing: 'OPEN', asks: [] }
}

interface Refusal {
  errors?: { field: string; message: string; messageZh?: string }[]
}

/** Leaves a word; what came of it. */
export async function leave(site: Site, word: Word): Promise<Left> {
  try {
    const answer = await fetch(`${addressOf(site)}/words`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(word),
    })
    const told = (await answer.json()) as { number?: string } & Refusal
    if (answer.ok && told.number) return { number: told.number }
    if (answer.status === 429) return { failed: 'often' }
    const wrong = Object.fromEntries(
      (told.errors ?? []).map((one) => [
        one.field,
        (site.language === 'zh' ? one.messageZh : undefined) ?? one.message,
      ]),
    )
    return Object.keys(wrong).length > 0 ? { wrong } : { failed: 'other' }
  } catch {
    return { failed: 'other' }
  }
}
