import { describe, expect, it } from 'vitest'
import { csvOf, typeOf } from './files'

describe('files to be imported', () => {
  it('are known by how their names end', () => {
    expect(typeOf('知识.2026.NDJSON')).toBe('application/x-ndjson')
    expect(typeOf('a.docx')).toContain('wordprocessingml')
    expect(typeOf('a.exe')).toBeNull()
    expect(typeOf('noend')).toBeNull()
  })
})

describe('a table as a file', () => {
  it('has no formulas', async () => {
    expect(await csvOf([['=1+1', 'a,b', '"x"']]).text()).toBe('\'=1+1,"a,b","""x"""')
  })
})
