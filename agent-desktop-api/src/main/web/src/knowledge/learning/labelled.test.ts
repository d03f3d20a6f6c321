import { describe, expect, it } from 'vitest'
import { setOf } from './labelled'

describe('a labelled set from a file', () => {
  it('is read from lines of JSON, whatever they call the parts', () => {
    const text = '{"text":"怎么转网","relevant":["a"]}\n{"query":"b","relevant_ids":["c","d"]}\n{broken\n'
    expect(setOf('Telecom Queries.dev.jsonl', text)).toEqual({
      name: 'telecom-queries-dev',
      queries: [
        { text: '怎么转网', relevant: ['a'] },
        { text: 'b', relevant: ['c', 'd'] },
      ],
      wrong: 1,
    })
  })

  it('is read from plain lines', () => {
    expect(setOf('集.csv', '\ufeff怎么转网,a,b\n没有答案\n')).toEqual({
      name: 'set',
      queries: [{ text: '怎么转网', relevant: ['a', 'b'] }],
      wrong: 1,
    })
  })
})
