import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '../../app/flows'
import { firstView } from './view'

const flow = (width: number): FlowDocument => ({
  flow: 'f',
  name: { zh: '流', en: 'F' },
  languages: ['zh'],
  start: 'a',
  fallback: 'general',
  steps: {
    a: { verb: 'say', then: 'b', at: { x: width / 2, y: 0 } },
    b: { verb: 'hangup', at: { x: 0, y: 200 } },
    c: { verb: 'hangup', at: { x: width, y: 200 } },
  },
})
const size = { width: 1000, height: 800 }

describe('what is seen first', () => {
  it('all of a flow that can be read', () => {
    expect(firstView(flow(900), size)).toBeNull()
  })

  it('the start of one that cannot, in the middle at the top', () => {
    const view = firstView(flow(6000), size)
    expect(view?.zoom).toBe(0.6)
    expect((3000 + 108) * 0.6 + (view?.x ?? 0)).toBe(500)
    expect(view?.y).toBe(48)
  })

  it('all of one without a start', () => {
    expect(firstView({ ...flow(6000), start: 'gone' }, size)).toBeNull()
  })
})
