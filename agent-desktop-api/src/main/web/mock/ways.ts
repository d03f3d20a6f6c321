import type { Ticket, TicketState } from '../src/app/tickets.ts'
import { isOver } from './tickets.ts'

/** Where the verbs lead; a dot stays. */
export const way: Record<string, [from: string, to: TicketState | '.']> = {
  accept: ['OPENED', 'ACCEPTED'],
  'pre-process': ['ACCEPTED RETURNED REOPENED', 'PRE_PROCESSED'],
  dispatch: ['ACCEPTED PRE_PROCESSED RETURNED REOPENED', 'DISPATCHED'],
  take: ['DISPATCHED', 'TAKEN'],
  work: ['TAKEN WORKING REOPENED', 'WORKING'],
  answer: ['PRE_PROCESSED WORKING RETURNED', 'ANSWERED'],
  revisit: ['ANSWERED REVISITED', 'REVISITED'],
  archive: ['REVISITED', 'ARCHIVED'],
  transfer: ['DISPATCHED TAKEN WORKING REOPENED ACCEPTED PRE_PROCESSED RETURNED SUSPENDED', '.'],
  'add-handler': ['TAKEN WORKING', '.'],
  return: ['DISPATCHED TAKEN WORKING', 'RETURNED'],
  suspend: ['ACCEPTED PRE_PROCESSED DISPATCHED TAKEN WORKING RETURNED REOPENED', 'SUSPENDED'],
  resume: ['SUSPENDED', 'WORKING'],
  reopen: ['ANSWERED REVISITED ARCHIVED CLOSED', 'REOPENED'],
}
const unanswered = 'OPENED SUSPENDED ACCEPTED PRE_PROCESSED DISPATCHED TAKEN WORKING RETURNED REOPENED'.split(
  ' ',
)
const always = ['urge', 'escalate', 'close', 'merge', 'split', 'declare-incident', 'join-incident']
const whileOpen = ['hear', 'change-terms', 'link-parent', 'link-child']

/** What may be done with a ticket. */
export const allowedOf = ({ state, ties }: Ticket): string[] => [
  ...Object.entries(way)
    .filter(([, [from]]) => from.split(' ').includes(state))
    .map(([verb]) => verb),
  ...(unanswered.includes(state)
    ? always.filter((verb) => !verb.includes('incident') || !ties?.incident)
    : []),
  ...(state === 'OPENED' ? ['first-respond'] : []),
  ...(isOver(state) ? [] : [...whileOpen, ...(state === 'OPENED' ? [] : ['reply'])]),
]

export const events: Record<string, string> = {
  accept: 'Accepted',
  'pre-process': 'PreProcessed',
  'first-respond': 'FirstResponded',
  dispatch: 'Dispatched',
  take: 'Taken',
  work: 'Worked',
  answer: 'Answered',
  revisit: 'Revisited',
  archive: 'Archived',
  transfer: 'Transferred',
  'add-handler': 'HandlerAdded',
  urge: 'Urged',
  return: 'Returned',
  suspend: 'Suspended',
  resume: 'Resumed',
  escalate: 'Escalated',
  reopen: 'Reopened',
  reply: 'Replied',
  hear: 'CustomerWrote',
  close: 'Closed',
  'change-terms': 'TermsChanged',
}

export const slaClasses = [
  { name: 'urgent-24', labelZh: '紧急投诉 24 小时', labelEn: 'Urgent complaint, 24 h' },
  { name: 'ordinary-48', labelZh: '一般投诉 48 小时', labelEn: 'Ordinary complaint, 48 h' },
  { name: 'installation', labelZh: '装机', labelEn: 'Installation' },
]
