import { describe, expect, it } from 'vitest'
import { synonymChanges } from './changes'
import { freshId, moved, possibleParents } from './outline'

const one = (id: string, parent: string | null = null) => ({ id, labelZh: id, labelEn: id, parent })
const tree = [one('a'), one('a1', 'a'), one('a2', 'a'), one('b'), one('b1', 'b'), one('c')]
const ids = (all: { id: string }[]): string => all.map(({ id }) => id).join(' ')

describe('the outline of categories', () => {
  it('moves a category with all below it', () => {
    expect(ids(moved(tree, 'b', -1))).toBe('b b1 a a1 a2 c')
    expect(ids(moved(tree, 'a', 1))).toBe('b b1 a a1 a2 c')
    expect(ids(moved(tree, 'a2', -1))).toBe('a a2 a1 b b1 c')
  })

  it('moves nothing over the edge', () => {
    expect(ids(moved(tree, 'a', -1))).toBe(ids(tree))
    expect(ids(moved(tree, 'c', 1))).toBe(ids(tree))
  })

  it('puts nothing below itself', () => {
    expect(ids(possibleParents(tree, 'a'))).toBe('b b1 c')
  })

  it('finds an id that is free', () => {
    expect(freshId('Data packs', 'tariff', new Set(['tariff.data-packs']))).toBe('tariff.data-packs-2')
    expect(freshId('流量', null, new Set())).toBe('category')
  })
})

describe('changes of synonyms', () => {
  it('are told by the first word of a group', () => {
    const before = { version: 1, groups: [['a', 'b']], oneWay: [{ from: 'x', to: ['y'] }] }
    const after = { version: 2, groups: [['a', 'b', 'c']], oneWay: [] }
    expect(synonymChanges(before, after)).toEqual([
      { section: '=', name: 'a', before: 'a · b', after: 'a · b · c' },
      { section: '→', name: 'x', before: 'y', after: null },
    ])
  })
})
