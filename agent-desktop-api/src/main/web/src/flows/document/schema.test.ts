import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '../../app/flows'
import { en } from '../../app/en'
import { zh } from '../../app/zh'
import { waysOf } from './drawing'
import { verbsOf, type FlowSchema } from './schema'
import { isSame } from './differences'
import { tidied } from './tidy'
import { troublesOf } from './troubles'
import { verbs } from './verbs'

const texts = new URL(
  '../../../../../../../ivr-flows/src/main/resources/io/lianxi/ivr/flow/text/',
  import.meta.url,
)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, texts), 'utf8'))
const schema = read('flow.schema.json') as FlowSchema
const both = [zh.flows, en.flows] as unknown as Record<string, Record<string, unknown>>[]

describe('the language as the server has it', () => {
  it.each(verbsOf(schema))('%s can be designed, member by member, and has its words', (verb) => {
    const members = Object.keys(schema.$defs?.[verb]?.properties ?? {}).filter(
      (member) => member !== 'verb' && member !== 'at',
    )
    const shape = verbs[verb]
    const known = [...(shape?.fields ?? []).map((field) => field.name), ...(shape?.exits ?? [])]
    expect([...new Set(known)].sort()).toEqual(members.sort())
    for (const words of both) {
      expect(words['verb']).toHaveProperty(verb)
      expect(words['what']).toHaveProperty(verb)
      const special = (words['special']?.[verb] ?? {}) as { name?: object }
      for (const member of members) expect({ ...words['name'], ...special.name }).toHaveProperty(member)
    }
  })

  it.each(['hotline.json', 'verify.json'])('%s goes through the designer as it is', (name) => {
    const flow = read(name) as FlowDocument
    expect(troublesOf(flow)).toEqual([])
    expect(isSame(tidied(flow), flow)).toBe(true)
    expect(waysOf(flow).length).toBeGreaterThan(5)
  })
})
