import { describe, expect, it } from 'vitest'
import { pathOf } from './path'

describe('how a way is drawn', () => {
  it('down in one curve, its label on the way', () => {
    const { path, label } = pathOf({ x: 0, y: 0 }, { x: 100, y: 200 }, [], 0)
    expect(path).toBe('M 0 0 C 0 100 100 100 100 200')
    expect(label.x).toBeGreaterThan(0)
    expect(label.x).toBeLessThan(100)
  })

  it('straight down to a step that touches it', () => {
    const { path } = pathOf({ x: 0, y: 100 }, { x: 10, y: 96 }, [], 0)
    expect(path).toBe('M 0 100 C 0 106 10 90 10 96')
  })

  it('past other steps by its lane', () => {
    const { path } = pathOf({ x: 0, y: 0 }, { x: 0, y: 300 }, [{ x: 200, y: 150 }], 0)
    expect(path).toContain('200 150')
    expect(path.endsWith('0 300')).toBe(true)
  })

  it('back up around the side, and never through the steps themselves', () => {
    const { path, label } = pathOf({ x: 0, y: 500 }, { x: 100, y: 0 }, [{ x: 5, y: 250 }], 0)
    expect(label.x).toBeGreaterThan(100 + 108)
    expect(path.startsWith('M 0 500 L')).toBe(true)
    expect(path.endsWith('L 100 0')).toBe(true)
  })

  it('back up between two steps that stand side by side', () => {
    const { label } = pathOf({ x: 0, y: 500 }, { x: 600, y: 450 }, [], 0)
    expect(label.x).toBeGreaterThan(108)
    expect(label.x).toBeLessThan(600 - 108)
    const left = pathOf({ x: 600, y: 500 }, { x: 0, y: 450 }, [], 0)
    expect(left.label.x).toBeGreaterThan(108)
    expect(left.label.x).toBeLessThan(600 - 108)
  })

  it('several that go back lie beside each other', () => {
    const one = pathOf({ x: 0, y: 500 }, { x: 100, y: 0 }, [], 0)
    const other = pathOf({ x: 0, y: 500 }, { x: 100, y: 0 }, [], 1)
    expect(one.label.x).not.toBe(other.label.x)
  })
})
