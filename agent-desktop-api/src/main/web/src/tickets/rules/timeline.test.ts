import { describe, expect, it } from 'vitest'
import type { TryAnswer } from '../../app/rules'
import { timeLines } from './timeline'

const start = '2026-11-28T00:00:00Z'
const answer: TryAnswer = {
  slaClass: 'urgent',
  clocks: {
    resolution: {
      due: '2026-11-29T00:00:00Z',
      promisedSeconds: 86_400,
      moments: [
        { at: '2026-11-30T00:00:00Z', occasion: 'ESCALATION', detail: 'supervisor' },
        { at: '2026-11-28T12:00:00Z', occasion: 'WARNING', detail: '50%' },
      ],
    },
    firstResponse: { due: '2026-11-28T02:00:00Z', promisedSeconds: 7_200 },
  },
}

describe('the time lines', () => {
  const lines = timeLines(answer, start, [['2026-11-28T06:00:00Z', '2026-11-28T18:00:00Z']])

  it('are in the usual order of the clocks, each to its own last moment', () =>
    expect(lines.map(({ clock, promised }) => [clock, promised.to])).toEqual([
      ['firstResponse', 1],
      ['resolution', 0.5],
    ]))

  it('mark what happens in the order it happens, the due time among it', () =>
    expect(lines[1]?.marks.map(({ kind, place }) => [kind, place])).toEqual([
      ['warning', 0.25],
      ['due', 0.5],
      ['escalation', 1],
    ]))

  it('show pauses where they lie, and none that comes after all is due', () =>
    expect(lines.map(({ pauses }) => pauses)).toEqual([[], [{ from: 0.125, to: 0.375 }]]))

  it('take the breach the server tells as the due time, once', () => {
    const told: TryAnswer = {
      slaClass: 'x',
      clocks: {
        resolution: {
          due: '2026-11-29T00:00:00Z',
          promisedSeconds: 1,
          moments: [{ at: '2026-11-29T00:00:00Z', occasion: 'BREACH' }],
        },
      },
    }
    expect(timeLines(told, start, [])[0]?.marks).toHaveLength(1)
  })

  it('go to the end when a pause never ends and nothing is due', () => {
    const told: TryAnswer = { slaClass: 'x', clocks: { resolution: { due: null, promisedSeconds: 60 } } }
    expect(timeLines(told, start, [['2026-11-28T00:00:00Z', null]])[0]).toMatchObject({
      due: null,
      marks: [],
      promised: { from: 0, to: 1 },
      pauses: [{ from: 0, to: 1 }],
    })
  })
})
