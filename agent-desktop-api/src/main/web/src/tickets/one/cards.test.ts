import { expect, it } from 'vitest'
import type { Ticket } from '../../app/tickets'
import { cardsOf } from './cards'

const ticket = (over: Partial<Ticket>): Ticket => over as Ticket
const brief = { id: 'x', number: 'T1' }

it('shows what may help before cards that are empty', () => {
  expect(cardsOf(ticket({ attachments: [], refunds: [] }))).toEqual(['knowledge', 'ties', 'refunds', 'files'])
})

it('shows what a ticket has before what may help', () => {
  expect(cardsOf(ticket({ ties: { parent: brief } }))[0]).toBe('ties')
  expect(cardsOf(ticket({ refunds: [{} as never] }))).toEqual(['refunds', 'knowledge', 'ties', 'files'])
})
