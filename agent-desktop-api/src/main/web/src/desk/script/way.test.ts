import { describe, expect, it } from 'vitest'
import type { ScriptNode } from '../../app/campaigns'
import { answerOf, textOf, wayOf } from './way'

const node = (id: string): ScriptNode => ({ id, step: 'NEEDS', zh: id, en: '', answers: [] })
const key = (code: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ code, target: null, ...more }) as KeyboardEvent

describe('the way through a script', () => {
  it('ends where the script has changed since', () => {
    const nodes = [node('a'), node('b')]
    expect(wayOf(nodes, ['a', 'gone', 'b']).map((one) => one.id)).toEqual(['a'])
    expect(wayOf(nodes, ['a', 'b', 'a'])).toHaveLength(3)
  })

  it('is read in the language there is', () => {
    expect(textOf({ zh: '您好', en: '' }, 'en')).toBe('您好')
    expect(textOf({ zh: '您好', en: 'Hello' }, 'en')).toBe('Hello')
  })

  it('goes on by number keys, unless somebody types', () => {
    expect(answerOf(key('Digit2'), 2)).toBe(1)
    expect(answerOf(key('Numpad1'), 2)).toBe(0)
    expect(answerOf(key('Digit3'), 2)).toBeNull()
    expect(answerOf(key('Digit1', { altKey: true }), 2)).toBeNull()
    const field = { closest: () => ({}) } as unknown as EventTarget
    expect(answerOf(key('Digit1', { target: field }), 2)).toBeNull()
  })
})
