import type { ContactTold, WhyWaiting } from '../../app/routing'

/** A contact being looked at: what is known of it, and what to ask next. */
export interface Followed {
  is: 'loading' | 'open' | 'missing' | 'failed'
  contact: ContactTold | null
  why: WhyWaiting | null
  whyFailed: boolean
}

export const nothingFollowed: Followed = { is: 'loading', contact: null, why: null, whyFailed: false }

export type Heard =
  | { type: 'contact'; contact: ContactTold }
  | { type: 'missing' }
  | { type: 'failed' }
  | { type: 'why'; why: WhyWaiting }
  | { type: 'noWhy' }

/** What is known after one more answer; a contact once shown stays when a later question fails. */
export function foldFollowed(known: Followed, heard: Heard): Followed {
  switch (heard.type) {
    case 'contact':
      return { ...known, is: 'open', contact: heard.contact }
    case 'missing':
      return { ...nothingFollowed, is: 'missing' }
    case 'failed':
      return known.contact ? known : { ...known, is: 'failed' }
    case 'why':
      return { ...known, why: heard.why, whyFailed: false }
    case 'noWhy':
      return { ...known, whyFailed: true }
  }
}

const over = ['CLOSED', 'ABANDONED']
const waits = ['QUEUED', 'OFFERED']

/** Whether anything can still change. */
export const isLive = ({ contact }: Followed): boolean => contact !== null && !over.includes(contact.state)

export const isWaiting = ({ contact }: Followed): boolean => contact !== null && waits.includes(contact.state)

/** Whether the contact has to be read again: it waits no more, or waits again. */
export function isStale({ contact, why }: Followed): boolean {
  if (!contact || !why) return false
  return why.waiting ? contact.state !== 'QUEUED' : why.state !== contact.state
}
