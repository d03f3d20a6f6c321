import type { Pace } from '../src/app/paces.ts'
import { ago } from './campaignBook.ts'

/** Three minutes of a predictive campaign with sixty agents. */
export const paces = (): Pace[] =>
  Array.from({ length: 180 }, (_, at) => {
    const talking = 52 + Math.round(4 * Math.sin(at / 23))
    const ready = Math.max(0, 2 + Math.round(2 * Math.sin(at / 7)))
    return {
      at: ago((180 - at) / 60),
      calls: at % 5 === 0 ? 2 : at % 3 === 0 ? 1 : 0,
      mode: 'PREDICTIVE' as const,
      reason: 'RISK' as const,
      ready,
      talking,
      wrappingUp: 60 - talking - ready,
      ringing: 14 + Math.round(5 * Math.sin(at / 11)),
      waiting: at % 41 === 0 ? 1 : 0,
      answerRate: 0.36,
      freeSoon: 5.4,
      answersSoon: 5.1,
      risk: 0.034,
      tolerance: 0.031,
      careful: false,
    }
  })
