import { describe, expect, it } from 'vitest'
import type { Clock } from '../app/tickets'
import { faceOf, leftOf, marksOf, spanOf } from './clocks'

const now = Date.parse('2026-11-28T04:00:00Z')
const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString()

describe('a length of time', () => {
  it.each([
    [0, '00:00', '00:00'],
    [754.9, '12:34', '12:34'],
    [3600, '1 小时', '1 h'],
    [11_520, '3 小时 12 分', '3 h 12 min'],
    [172_799, '47 小时 59 分', '47 h 59 min'],
    [273_600, '3 天 4 小时', '3 d 4 h'],
  ])('of %d seconds is %s', (seconds, zh, en) => {
    expect([spanOf(seconds, 'zh'), spanOf(seconds, 'en')]).toEqual([zh, en])
  })
})

describe('a line', () => {
  it.each([
    ['OK', 'good'],
    ['WARNING', 'warn'],
    ['AT_RISK', 'risk'],
  ] as const)('that is %s has its own colour', (clock, tone) => {
    expect(leftOf({ clock, due: at(90) }, now)).toEqual({ tone, says: 'left', seconds: 90 })
  })

  it('is overdue as soon as its moment has passed, whatever it was when it was read', () => {
    expect(leftOf({ clock: 'OK', due: at(-5) }, now)).toEqual({ tone: 'bad', says: 'overdue', seconds: 5 })
  })

  it('stands still while it is paused', () => {
    expect(leftOf({ clock: 'PAUSED', due: null, remainingSeconds: 600 }, now + 5000).seconds).toBe(600)
  })

  it('tells nothing left of what is done', () => {
    expect(leftOf({ clock: 'DONE', due: at(-5) }, now).says).toBe('done')
  })
})

describe('marks', () => {
  it('are where the policy warns, in order, whichever way it says so', () => {
    expect(marksOf([{ beforeSeconds: 900 }, { percent: 50 }], 7200)).toEqual([0.5, 0.875])
  })

  it('leave out what would be before the beginning', () => {
    expect(marksOf([{ beforeSeconds: 900 }, { percent: 80 }], 900)).toEqual([0.8])
  })
})

describe('a clock', () => {
  const marks = [0.5, 0.8]
  const running: Clock = {
    state: 'RUNNING',
    due: at(3600),
    startedAt: at(-3600),
    promisedSeconds: 7200,
    elapsedSeconds: 3600,
  }

  it('goes on by itself between two answers', () => {
    const face = faceOf(running, now + 1_800_000, marks)
    expect([face.used, face.seconds, face.tone]).toEqual([0.75, 1800, 'warn'])
  })

  it('is at risk from its last warning on', () => {
    expect(faceOf(running, now + 2_160_000, marks).tone).toBe('risk')
  })

  it('is never coloured before its end where the policy warns of nothing', () => {
    expect(faceOf(running, now + 3_000_000, []).tone).toBe('good')
  })

  it('of office hours is used no faster than the office is open', () => {
    const overnight = { ...running, due: at(60_000) }
    expect(faceOf(overnight, now + 30_000_000, marks).used).toBe(0.5)
  })

  it('is broken once its moment has passed', () => {
    expect(faceOf(running, now + 3_660_000, marks)).toMatchObject({ says: 'BREACHED', seconds: 60, used: 1 })
  })

  it('that was kept tells so, though its moment has passed since', () => {
    expect(faceOf({ ...running, state: 'MET' }, now + 9_000_000, marks).says).toBe('MET')
  })
})
