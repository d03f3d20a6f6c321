import { describe, expect, it } from 'vitest'
import type { OwnCallback } from '../../app/callbacks'
import { fieldOf, slotName, standingOf } from './when'

const at = (local: string): string => new Date(local).toISOString()
const call = {
  callback: { at: at('2026-03-02T14:00'), until: at('2026-03-02T15:00'), openAt: at('2026-03-02T14:50') },
  remindAt: at('2026-03-02T13:55'),
} as OwnCallback
const words = { today: 'today', tomorrow: 'tomorrow', locale: 'en' }

describe('a call that was promised', () => {
  it.each([
    ['13:54', 'later'],
    ['13:55', 'soon'],
    ['14:00', 'now'],
    ['14:50', 'late'],
    ['15:30', 'late'],
  ])('stands at %s as %s', (time, standing) => {
    expect(standingOf(call, Date.parse(at(`2026-03-02T${time}`)))).toBe(standing)
  })

  it('is named by its day', () => {
    const named = (now: string): string => slotName(call.callback, Date.parse(at(now)), words)
    expect(named('2026-03-02T09:00')).toBe('today 14:00–15:00')
    expect(named('2026-03-01T23:59')).toBe('tomorrow 14:00–15:00')
    expect(named('2026-02-27T09:00')).toBe('Mon, 3/2 14:00–15:00')
  })

  it('is written in a field as it is here', () => {
    expect(fieldOf(at('2026-03-02T14:05'))).toBe('2026-03-02T14:05')
  })
})
