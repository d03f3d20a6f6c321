import type { Ticket } from '../../app/tickets'

export type Card = 'ties' | 'files' | 'refunds' | 'knowledge'

/** The cards beside a ticket in the order they matter: what there is first, then what may help, then what is empty. */
export function cardsOf(ticket: Ticket): Card[] {
  const { ties, repeatOf, duplicates, attachments, refunds } = ticket
  const tied = [ties?.mergedInto, ties?.incident, ties?.parent, repeatOf]
  const tiedAll = [ties?.children, ties?.parts, ties?.absorbed, duplicates]
  const filled: Record<Exclude<Card, 'knowledge'>, boolean> = {
    ties: tied.some(Boolean) || tiedAll.some((all) => all?.length),
    files: Boolean(attachments?.length),
    refunds: Boolean(refunds?.length),
  }
  const all = ['ties', 'refunds', 'files'] as const
  return [...all.filter((card) => filled[card]), 'knowledge', ...all.filter((card) => !filled[card])]
}
