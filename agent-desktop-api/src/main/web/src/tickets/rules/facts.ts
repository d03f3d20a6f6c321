import type { Change } from '../../ui/change'
import { stepsOf } from '../../ui/fields'

/** The reader's words for the members of a document. */
export interface FactWords {
  /** the name of a member, such as repeatDays; the member itself when it has none */
  part: (part: string) => string
  /** the section a member of the document stands in */
  section: (part: string) => string
  value: (part: string, value: string | number | boolean) => string
}

interface Fact {
  part: string
  name: string
  value: string
}

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const apart = ['version', 'changedBy', 'changedAt']

/** The same member of a list in another version: by its own name, else by its place. */
const keyOf = (member: Tree, index: number): string => String(member['code'] ?? member['name'] ?? index + 1)

/** Everything a document says, one line for each value; the key is the way to it. */
function factsOf(value: unknown, way: string[], words: FactWords, into: Map<string, Fact>): void {
  const part = way.findLast((step) => !/^[#]/.test(step)) ?? ''
  const put = (text: string): void => {
    const name = way.map((step) => (step.startsWith('#') ? step.slice(1) : words.part(step))).join(' · ')
    into.set(way.join('/'), { part: way[0] ?? '', name, value: text })
  }
  if (value === null || value === undefined) return
  if (isPlain(value)) return put(words.value(part, value))
  if (Array.isArray(value)) {
    if (value.every(isPlain)) {
      if (value.length > 0) put(value.map((one) => words.value(part, one)).join(' / '))
    } else if (value.every(isTree))
      value.forEach((one, index) => factsOf(one, [...way, `#${keyOf(one, index)}`], words, into))
    else put(value.map((one) => (Array.isArray(one) ? one.join('–') : String(one))).join(', '))
    return
  }
  for (const [key, member] of Object.entries(value as Tree))
    if (!(way.length === 0 && apart.includes(key)))
      factsOf(member, [...way, isDate(key) ? `#${key}` : key], words, into)
}

const isDate = (key: string): boolean => /^\d{4}-\d\d-\d\d$/.test(key)

/** What differs between two documents, in words. */
export function differences(before: object, after: object, words: FactWords): Change[] {
  const was = new Map<string, Fact>()
  const is = new Map<string, Fact>()
  factsOf(before, [], words, was)
  factsOf(after, [], words, is)
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))]
  return keys.flatMap((key) => {
    const [from, to] = [was.get(key), is.get(key)]
    const fact = to ?? from
    if (!fact || from?.value === to?.value) return []
    return [
      {
        section: words.section(fact.part),
        name: fact.name,
        before: from?.value ?? null,
        after: to?.value ?? null,
      },
    ]
  })
}

/** The way to a field in words: fields[3].labelZh is the name of the fourth field. */
export function fieldName(path: string, part: (part: string) => string): string {
  const steps = stepsOf(path).filter((step) => step !== 'policy')
  return steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : part(step))).join(' · ')
}
