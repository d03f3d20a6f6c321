import { expect, it } from 'vitest'
import { Problem } from '../app/http'
import { refusalOf, tidied, troubleOf } from './proof'

it.each([
  [' t2026 1128 000042', '138 0000-1234', 'T20261128000042', '13800001234'],
  ['20261128000042', '+86 (138) 00001234', 'T20261128000042', '+8613800001234'],
  ['Ｔ２０２６１１２８００００４２', '１３８０００01234', 'T20261128000042', '13800001234'],
])('%s and %s are %s and %s', (number, phone, tidyNumber, tidyPhone) =>
  expect(tidied({ number, phone })).toEqual({ number: tidyNumber, phone: tidyPhone }),
)

it.each([
  ['T20261128000042', '13800001234', null],
  ['T2026112800004', '13800001234', 'number'],
  ['', '13800001234', 'number'],
  ['T20261128000042', '138', 'phone'],
  ['T20261128000042', 'none', 'phone'],
])('of %s and %s the %s is wrong', (number, phone, trouble) =>
  expect(troubleOf({ number, phone })).toBe(trouble),
)

it.each([
  [0, 'unreachable'],
  [400, 'unknown'],
  [404, 'unknown'],
  [409, 'notNow'],
  [429, 'often'],
  [500, 'failed'],
])('the status %s is said as %s', (status, refusal) =>
  expect(refusalOf(new Problem(status, '', ''))).toBe(refusal),
)

it('says of a bug that it failed', () => expect(refusalOf(new TypeError())).toBe('failed'))
