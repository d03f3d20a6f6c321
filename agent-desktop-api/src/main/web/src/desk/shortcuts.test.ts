import { expect, it } from 'vitest'
import { deedOf, keysOf } from './shortcuts'

const press = (code: string, over: object = {}): ReturnType<typeof deedOf> =>
  deedOf({ altKey: true, ctrlKey: false, metaKey: false, repeat: false, code, ...over })

it('knows the deed of a key with Alt', () => {
  expect(press('KeyA')).toBe('accept')
  expect(press('KeyX')).toBe('hangUp')
})

it('leaves other keys, other modifiers and a held key alone', () => {
  expect(press('KeyQ')).toBeNull()
  expect(press('KeyA', { altKey: false })).toBeNull()
  expect(press('KeyA', { ctrlKey: true })).toBeNull()
  expect(press('KeyX', { repeat: true })).toBeNull()
})

it('prints a different key for every deed', () => {
  expect(new Set(Object.values(keysOf)).size).toBe(Object.keys(keysOf).length)
})
