import { describe, expect, it } from 'vitest'
import { byHarm, comparedFigures, synonymsOf, usedPicture } from './pictures'

describe('relevance before and after', () => {
  it('is judged only by what can be seen', () => {
    const told = comparedFigures({ r1: 0.8, r5: 0.99, mrr: 0.9 }, { r1: 0.81, r5: 0.9901, mrr: 0.85 })
    expect(told.map(({ judgement }) => judgement)).toEqual(['better', 'same', 'worse'])
  })

  it('shows first what got worse', () => {
    const changed = [
      { query: 'better', before: 3, after: 1 },
      { query: 'lost', before: 1, after: null },
      { query: 'worse', before: 1, after: 2 },
      { query: 'found', before: null, after: 4 },
    ]
    expect(byHarm(changed).map(({ query }) => query)).toEqual(['lost', 'worse', 'better', 'found'])
  })
})

describe('the articles used most', () => {
  it('have no bars for what was opened and never used', () => {
    const line = { clicks: 9, useful: 0, notUseful: 0 }
    const picture = usedPicture(
      [
        { id: 'a', title: '移机', uses: 3, ...line },
        { id: 'b', title: '漫游', uses: 0, ...line },
      ],
      'uses',
    )
    expect(picture.labels).toEqual(['移机'])
    expect(picture.lines[0]?.values).toEqual([3])
  })
})

describe('synonyms written in lines', () => {
  it('mean the same both ways, or one way with an arrow', () => {
    expect(synonymsOf('携号转网 携转，NP\n苹果 => iPhone, iOS\n单独\n => x')).toEqual({
      groups: [['携号转网', '携转', 'NP']],
      oneWay: [{ from: '苹果', to: ['iPhone', 'iOS'] }],
    })
  })
})
