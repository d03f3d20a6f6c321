import { expect, it } from 'vitest'
import { deedOf, keysOf } from './keys'

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  deedOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })

it.each([
  ['j', 'next'],
  ['ArrowUp', 'previous'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['/', 'search'],
  ['?', 'help'],
] as const)('%s means %s', (key, deed) => {
  expect(press(key)).toBe(deed)
})

it('chooses on with shift', () => {
  expect([press('J', { shiftKey: true }), press('ArrowDown', { shiftKey: true })]).toEqual([
    'chooseNext',
    'chooseNext',
  ])
  expect(press('?', { shiftKey: true })).toBe('help')
})

it('leaves the browser and the desk their keys', () => {
  expect([press('r', { ctrlKey: true }), press('a', { altKey: true }), press('z')]).toEqual([
    null,
    null,
    null,
  ])
})

it('tells of every deed but once', () => {
  const deeds = keysOf.map(([deed]) => deed)
  expect(new Set(deeds).size).toBe(deeds.length)
})
