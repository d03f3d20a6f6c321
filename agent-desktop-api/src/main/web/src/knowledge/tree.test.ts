import { describe, expect, it } from 'vitest'
import { branchesOf, pathOf } from './tree'

const one = (id: string, parent: string | null = null) => ({ id, labelZh: id, labelEn: id, parent })

describe('the tree of categories', () => {
  it('puts children right behind their parents', () => {
    const branches = branchesOf([one('a'), one('b'), one('a1', 'a'), one('a11', 'a1')])
    expect(branches.map(({ id, depth }) => `${depth}${id}`)).toEqual(['0a', '1a1', '2a11', '0b'])
  })

  it('keeps what has lost its parent', () => {
    expect(branchesOf([one('x', 'gone')]).map(({ id }) => id)).toEqual(['x'])
  })

  it('tells the way from the top', () => {
    const known = new Map([one('a'), one('a1', 'a')].map((each) => [each.id, each]))
    expect(pathOf('a1', known).map(({ id }) => id)).toEqual(['a', 'a1'])
    expect(pathOf('nowhere', known)).toEqual([])
  })

  it('goes no endless round', () => {
    const known = new Map([one('a', 'b'), one('b', 'a')].map((each) => [each.id, each]))
    expect(pathOf('a', known)).toHaveLength(2)
  })
})
