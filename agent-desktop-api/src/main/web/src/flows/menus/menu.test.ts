import { expect, test } from 'vitest'
import { bytesOf, freshButton, movedEarlier, toldOf, type MenuButton } from './menu'

const named = (name: string): MenuButton => ({ ...freshButton(), name })

test('a button moves before the one that it follows, and the first stays', () => {
  const [a, b, c] = [named('a'), named('b'), named('c')]
  expect(movedEarlier([a, b, c], 2)).toEqual([a, c, b])
  expect(movedEarlier([a, b, c], 0)).toEqual([a, b, c])
  expect(movedEarlier([], 1)).toEqual([])
})

test('only what a kind of button has is told', () => {
  const child = { ...named('b'), value: '1' }
  expect(toldOf({ ...named('a'), kind: 'LIST', value: 'left', buttons: [child] })).toEqual({
    name: 'a',
    kind: 'LIST',
    buttons: [{ name: 'b', kind: 'CLICK', value: '1' }],
  })
  expect(toldOf({ ...child, buttons: [child] })).toEqual({ name: 'b', kind: 'CLICK', value: '1' })
})

test('lengths are those that WeChat counts', () => {
  expect(bytesOf('余额')).toBe(6)
  expect(bytesOf('Balance')).toBe(7)
  expect(bytesOf('😀')).toBe(4)
})
