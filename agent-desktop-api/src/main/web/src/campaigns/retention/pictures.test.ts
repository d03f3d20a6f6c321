import { describe, expect, it } from 'vitest'
import type { Saves } from '../../app/retention'
import { budgetOf, heightAt, intervalOf, qiniPicture } from './pictures'

const curve = (...saves: number[]) => ({
  points: saves.map((one, at) => ({ share: at / (saves.length - 1), saves: one })),
  coefficient: 0.1,
})
const names = { uplift: 'u', risk: 'r', chance: 'c' }

describe('pictures of retention', () => {
  it('follow a curve between its points', () => {
    const { points } = curve(0, 0.2, 0.1)
    expect(heightAt(points, 0.25)).toBeCloseTo(0.1)
    expect(heightAt(points, 0.75)).toBeCloseTo(0.15)
    expect(heightAt(points, 1)).toBeCloseTo(0.1)
    expect(heightAt([], 0.5)).toBe(0)
  })

  it('draw chance as the straight line to the end', () => {
    const picture = qiniPicture(curve(0, 0.2, 0.1), curve(0, 0.05, 0.1), names)
    expect(picture.lines.map((line) => line.name)).toEqual(['u', 'r', 'c'])
    expect(picture.lines[2]?.values[10]).toBeCloseTo(0.05)
    expect(picture.min).toBeUndefined()
  })

  it('reach below nothing where a ranking does harm', () => {
    expect(qiniPicture(curve(0, -0.031, 0), undefined, names).min).toBe(-0.04)
  })

  it('put nothing into the middle of the interval’s line', () => {
    const place = intervalOf({ low: -0.1, high: 0.2, difference: 0.05 } as Saves)
    expect(place.zero).toBe(50)
    expect(place.low).toBeLessThan(50)
    expect(place.at).toBeGreaterThan(50)
    expect(place.high).toBeLessThanOrEqual(100)
  })

  it('warn before a budget is gone', () => {
    expect(budgetOf(1, 10).tone).toBe('good')
    expect(budgetOf(9, 10).tone).toBe('warn')
    expect(budgetOf(10, 10)).toEqual({ share: 1, tone: 'bad' })
    expect(budgetOf(0, 0).share).toBe(0)
  })
})
