import type { Contact, ContactState } from '../../app/api'

/** Seconds from queue to answer or to the end; to now while it waits; null when it never waited. */
export function waitedSeconds(contact: Contact, untilNow: number): number | null {
  if (!contact.queuedAt) return null
  const waiting = contact.state === 'QUEUED' || contact.state === 'OFFERED'
  const end = waiting
    ? undefined
    : (contact.acceptedAt ?? contact.connectedAt ?? contact.endedAt ?? contact.closedAt)
  if (!end) return waiting ? untilNow : null
  return Math.max(0, (Date.parse(end) - Date.parse(contact.queuedAt)) / 1000)
}

const tones: Record<ContactState, string> = {
  IN_FLOW: 'none',
  QUEUED: 'warn',
  OFFERED: 'warn',
  CONNECTED: 'good',
  ON_HOLD: 'warn',
  WRAP_UP: 'paper',
  CLOSED: 'none',
  ABANDONED: 'bad',
}

export const stateTone = (state: ContactState): string => tones[state]
export const contactStates = Object.keys(tones) as ContactState[]
