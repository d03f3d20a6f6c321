import { expect, it } from 'vitest'
import type { Refund } from '../../app/tickets'
import { decisionsOf, fenOf } from './refunds'

const refund: Refund = {
  id: 'r',
  kind: 'REFUND',
  amountFen: 1200,
  liability: 'OURS',
  state: 'PROPOSED',
  reason: '',
  proposedBy: 'agent01',
  at: '',
  needs: 'SUPERVISOR',
}

it.each([
  ['12', 1200],
  ['0.01', 1],
  ['1,234.5', 123_450],
  ['¥ 3', null],
  ['¥3', 300],
  ['0', null],
  ['-5', null],
  ['1.005', null],
  ['abc', null],
  ['', null],
])('%s yuan are %s fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen)
})

it('lets nobody approve their own refund', () => {
  expect(decisionsOf(refund, { username: 'agent01', role: 'SUPERVISOR' })).toEqual(['cancel'])
  expect(decisionsOf(refund, { username: 'super01', role: 'SUPERVISOR' })).toEqual(['approve', 'reject'])
  expect(decisionsOf(refund, { username: 'agent02', role: 'AGENT' })).toEqual([])
  expect(decisionsOf({ ...refund, needs: 'ADMIN' }, { username: 'super01', role: 'SUPERVISOR' })).toEqual([])
})

it('offers nothing once it is settled', () => {
  expect(decisionsOf({ ...refund, state: 'PAID' }, { username: 'super01', role: 'ADMIN' })).toEqual([])
  expect(decisionsOf({ ...refund, state: 'APPROVED' }, { username: 'super01', role: 'ADMIN' })).toEqual([
    'pay',
  ])
  expect(decisionsOf({ ...refund, state: 'APPROVED' }, { username: 'agent01', role: 'ADMIN' })).toEqual([])
})
