import { describe, expect, it } from 'vitest'
import { cellsOf } from './cells'

describe('cells', () => {
  it('are as full as their share of the limit', () => {
    const [half, full, over] = cellsOf([
      { value: '浙江', count: 50, most: 100 },
      { value: '广东', count: 20, most: 20 },
      { value: '四川', count: 22, most: 20 },
    ])
    expect(half).toMatchObject({ share: 0.5, isFull: false })
    expect(full).toMatchObject({ share: 1, isFull: true })
    expect(over).toMatchObject({ share: 1, isFull: true })
  })

  it('that may have none are full from the beginning', () => {
    expect(cellsOf([{ value: '西藏', count: 0, most: 0 }])[0]).toMatchObject({ share: 1, isFull: true })
  })
})
