import type { TicketState } from '../app/tickets'

/** The colour of a state: whose turn it is. */
export const stateTone = (state: TicketState): string =>
  ({
    OPENED: 'warn',
    ACCEPTED: 'talk',
    PRE_PROCESSED: 'talk',
    DISPATCHED: 'warn',
    TAKEN: 'good',
    WORKING: 'good',
    RETURNED: 'risk',
    SUSPENDED: 'none',
    ANSWERED: 'paper',
    REVISITED: 'paper',
    REOPENED: 'risk',
    ARCHIVED: 'none',
    MERGED: 'none',
    CLOSED: 'none',
  })[state] ?? 'none'
