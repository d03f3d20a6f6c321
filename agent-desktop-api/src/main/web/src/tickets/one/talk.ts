import type { Ticket } from '../../app/tickets'

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** One thing that was said between the customer and us. */
export interface Saying {
  key: string
  at: string
  from: 'customer' | 'us' | 'inner'
  type: string
  text: string
  by: string
}

const sides: Record<string, Saying['from']> = {
  CustomerWrote: 'customer',
  FirstResponded: 'us',
  Replied: 'us',
  Answered: 'us',
  IncidentAnswered: 'us',
  PreProcessed: 'inner',
  Worked: 'inner',
  Returned: 'inner',
  Urged: 'inner',
}

/** The conversation of a ticket, oldest first: first what it is about. */
export function sayingsOf(ticket: Ticket): Saying[] {
  const said = (ticket.history ?? []).flatMap((event): Saying[] => {
    const from = sides[event.type]
    const details = event.details ?? {}
    const text = word(
      event.text ?? details['text'] ?? details['answer'] ?? details['note'] ?? details['reason'],
    )
    if (!from || !text) return []
    return [
      {
        key: `s${event.sequence}`,
        at: event.at,
        from,
        type: event.type,
        text,
        by: event.byName ?? event.by,
      },
    ]
  })
  return [
    {
      key: 'opened',
      at: ticket.openedAt,
      from: 'customer',
      type: 'Opened',
      text: ticket.description,
      by: '',
    },
    ...said,
  ]
}
