import type { FlowLanguage, FlowTest, TrialKnown, TrialLookup, TrialTold } from '../../app/flows'
import { usualFacts } from '../document/facts'
import { outcomesOf, type Outcome } from '../document/names'

/** One thing that is known, as it is filled in. */
export interface KnownRow {
  name: string
  value: string
}

/** What is asked of others in a trial: facts that are looked up, and errands by their step. */
export interface Asked {
  facts: string[]
  errands: { step: string; verb: string }[]
}

/** What would be known of the customer, as a form. */
export interface KnownForm {
  language: FlowLanguage | ''
  /** an instant; '' for now */
  at: string
  caller: string
  isKnown: boolean
  customer: { number: string; name: string; tier: number }
  more: KnownRow[]
  lookups: Record<string, { is: 'found' | 'nothing' | 'fails'; rows: KnownRow[] }>
  errands: Record<string, { verb: string; is: Outcome; rows: KnownRow[] }>
}

export const freshForm = (): KnownForm => ({
  language: '',
  at: '',
  caller: '13800001234',
  isKnown: true,
  customer: { number: 'C100001', name: '李明', tier: 3 },
  more: [],
  lookups: {},
  errands: {},
})

const usualOf = (verb: string): Outcome => outcomesOf[verb]?.[0] ?? 'done'

/** The form with all that a flow asks of others. */
export function withAsked(form: KnownForm, { facts, errands }: Asked): KnownForm {
  const rows = (fact: string): KnownRow[] =>
    Object.entries(usualFacts[fact] ?? {}).map(([name, value]) => ({ name, value }))
  return {
    ...form,
    lookups: Object.fromEntries(
      facts.map((fact) => [fact, form.lookups[fact] ?? { is: 'found' as const, rows: rows(fact) }]),
    ),
    errands: Object.fromEntries(
      errands.map(({ step, verb }) => {
        const before = form.errands[step]
        return [step, before?.verb === verb ? before : { verb, is: usualOf(verb), rows: [] }]
      }),
    ),
  }
}

/** What a person wrote as the value it means: an amount, true or false, else a text, as numbers of telephones are. */
export function valueOf(text: string): string | number | boolean {
  if (/^-?(0|[1-9]\d{0,8})$/.test(text)) return Number(text)
  return text === 'true' ? true : text === 'false' ? false : text
}
const rowsAsValues = (rows: KnownRow[]): Record<string, unknown> =>
  Object.fromEntries(rows.filter((row) => row.name !== '').map((row) => [row.name, valueOf(row.value)]))
const valuesAsRows = (values: unknown): KnownRow[] =>
  Object.entries((values ?? {}) as Record<string, unknown>).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? JSON.stringify(value) : String(value),
  }))

function lookupsOf(form: KnownForm): Record<string, TrialLookup> {
  const told = Object.entries(form.lookups).flatMap(([fact, { is, rows }]): [string, TrialLookup][] => {
    if (is === 'fails') return [[fact, { fails: true }]]
    return is === 'found' && rows.length > 0 ? [[fact, { found: rowsAsValues(rows) }]] : []
  })
  const done = Object.entries(form.errands).flatMap(([step, { is, rows }]): [string, TrialLookup][] => {
    if (is === 'fails') return [[step, { fails: true }]]
    if (is === 'nothing') return [[step, { nothing: true }]]
    return is === 'found' ? [[step, { found: rowsAsValues(rows) }]] : []
  })
  return Object.fromEntries([...told, ...done])
}

/** What a trial is told of what is known; names of people are texts, whatever they look like. */
export function knownOf(form: KnownForm): TrialKnown {
  const facts: Record<string, unknown> = rowsAsValues(form.more)
  if (form.caller) facts['caller'] = form.caller
  if (form.isKnown) facts['customer'] = { ...form.customer }
  const lookups = lookupsOf(form)
  return {
    ...(form.language ? { language: form.language } : {}),
    ...(form.at ? { at: form.at } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(Object.keys(lookups).length > 0 ? { lookups } : {}),
  }
}

/** The form as a test case has it. */
export function formOf(test: FlowTest, { facts, errands }: Asked): KnownForm {
  const { caller, customer, ...more } = test.facts ?? {}
  const who = (customer ?? {}) as Partial<KnownForm['customer']>
  const told = (name: string): { is: 'found' | 'nothing' | 'fails'; rows: KnownRow[] } | null => {
    const one = test.lookups?.[name]
    if (!one) return null
    if ('found' in one) return { is: 'found', rows: valuesAsRows(one.found) }
    return { is: 'fails' in one ? 'fails' : 'nothing', rows: [] }
  }
  return {
    language: test.language ?? '',
    at: test.at ?? '',
    caller: typeof caller === 'string' ? caller : '',
    isKnown: customer !== undefined && customer !== null,
    customer: { number: '', name: '', tier: 1, ...who },
    more: valuesAsRows(more),
    lookups: Object.fromEntries(facts.map((fact) => [fact, told(fact) ?? { is: 'nothing', rows: [] }])),
    errands: Object.fromEntries(
      errands.map(({ step, verb }) => [
        step,
        { verb, ...(told(step) ?? { is: verb === 'http' ? 'fails' : usualOf(verb), rows: [] }) },
      ]),
    ),
  }
}

/** What has to come of a trial again when it is kept as a test case. */
export function expected(told: TrialTold, says: string[]): FlowTest['expect'] {
  return {
    end: told.end,
    ...(told.queue ? { queue: told.queue } : {}),
    ...(told.end === 'waiting' ? { step: told.step } : {}),
    ...(told.path.length > 0 ? { path: told.path } : {}),
    ...(says.length > 0 ? { says } : {}),
  }
}
