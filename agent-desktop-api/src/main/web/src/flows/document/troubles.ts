import type { FlowDocument, FlowStep } from '../../app/flows'
import { casesOf, mapOf } from './exits'
import { verbs, type FieldShape } from './verbs'
import { written } from './tidy'

/** What keeps a document from being kept at all; the words are under `flows.trouble`. */
export interface Trouble {
  /** the step, or null for the flow itself */
  step: string | null
  /** the path of the field within the step */
  field: string
  why: TroubleKind
  about?: string
}

export type TroubleKind =
  | 'needed'
  | 'tooLong'
  | 'braces'
  | 'variable'
  | 'exitName'
  | 'expression'
  | 'nowhere'
  | 'range'
  | 'address'
  | 'value'

type Found = Omit<Trouble, 'step'>

const VARIABLE = /^[a-z][A-Za-z0-9_]{0,39}$/
const NAMED = /^[a-z][a-z0-9-]{0,39}$/
const ADDRESS = /^https?:\/\/[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?(\/[A-Za-z0-9._~/-]*)?$/
const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/** Whether brackets and quotes of an expression are all closed. */
export function isClosed(expression: string): boolean {
  const open: string[] = []
  let quote = ''
  for (let at = 0; at < expression.length; at++) {
    const letter = expression[at] ?? ''
    if (quote) {
      if (letter === '\\') at++
      else if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if ('([{'.includes(letter)) open.push(letter)
    else if (letter in pairs && open.pop() !== pairs[letter]) return false
  }
  return quote === '' && open.length === 0
}

export function expressionTrouble(expression: string): TroubleKind | null {
  if (expression.trim() === '') return 'needed'
  if (expression.length > 500) return 'tooLong'
  return isClosed(expression) ? null : 'expression'
}

/** What is wrong with a text in one language. */
export function textTrouble(said: string): TroubleKind | null {
  if (said.length > 1000) return 'tooLong'
  if (/\{\s*\}/.test(said)) return 'braces'
  const outside = said.replace(/\{[^{}]*\}/g, '')
  return /[{}]/.test(outside) ? 'braces' : null
}

function inText(field: string, value: unknown, needed: boolean): Found[] {
  const said = Object.entries(written(value))
  if (said.length === 0) return needed ? [{ field, why: 'needed' }] : []
  return said.flatMap(([language, words]) => {
    const why = textTrouble(words)
    return why ? [{ field: `${field}.${language}`, why }] : []
  })
}

const inExpressions = (field: string, value: unknown): Found[] =>
  Object.entries(mapOf(value)).flatMap(([name, expression]) => {
    const why = VARIABLE.test(name) ? expressionTrouble(expression) : 'variable'
    return why ? [{ field: `${field}.${name}`, why, about: name }] : []
  })

const inTargets = (field: string, value: unknown, name: RegExp): Found[] =>
  Object.entries(mapOf(value)).flatMap(([part, target]): Found[] => {
    if (!name.test(part)) return [{ field: `${field}.${part}`, why: 'exitName', about: part }]
    return target ? [] : [{ field: `${field}.${part}`, why: 'nowhere', about: part }]
  })

function inNumber({ name, min = 0, max = Infinity }: FieldShape, value: unknown): Found[] {
  if (value === undefined) return []
  const fits = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
  return fits ? [] : [{ field: name, why: 'range', about: `${min}–${max}` }]
}

function inField(shape: FieldShape, step: FlowStep): Found[] {
  const { name, kind, needed = false } = shape
  const value = step[name]
  const plain = typeof value === 'string' ? value : ''
  switch (kind) {
    case 'text':
      return inText(name, value, needed)
    case 'wordings':
      return (Array.isArray(value) ? value : []).flatMap((one, at) => inText(`${name}.${at}`, one, false))
    case 'variable':
      if (plain === '') return needed ? [{ field: name, why: 'needed' }] : []
      return VARIABLE.test(plain) ? [] : [{ field: name, why: 'variable', about: plain }]
    case 'expression': {
      const why = plain === '' && !needed ? null : expressionTrouble(plain)
      return why ? [{ field: name, why }] : []
    }
    case 'expressions':
      return inExpressions(name, value)
    case 'keys':
      return Object.keys(mapOf(value)).length === 0
        ? [{ field: name, why: 'needed' }]
        : inTargets(name, value, /^[0-9*#]$/)
    case 'choices':
      return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, text]) =>
        inText(`${name}.${key}`, text, false),
      )
    case 'exits':
      return inTargets(name, value, NAMED)
    case 'cases':
      return casesOf(step).length === 0
        ? [{ field: name, why: 'needed' }]
        : casesOf(step).flatMap((one, at) => {
            const why = expressionTrouble(one.if)
            return why ? [{ field: `${name}.${at}.if`, why, about: String(at + 1) }] : []
          })
    case 'number':
      return inNumber(shape, value)
    case 'address':
      return plain === '' || ADDRESS.test(plain)
        ? plain || !needed
          ? []
          : [{ field: name, why: 'needed' }]
        : [{ field: name, why: 'address' }]
    case 'known':
    case 'choice':
      return needed && plain === '' ? [{ field: name, why: 'needed' }] : []
    default:
      return []
  }
}

/** What keeps a step from being kept. */
export function troublesOfStep(step: FlowStep): Found[] {
  const found = (verbs[step.verb]?.fields ?? []).flatMap((field) => inField(field, step))
  const nothingSet =
    step.verb === 'set' && !step['language'] && Object.keys(mapOf(step['values'])).length === 0
  return nothingSet ? [...found, { field: 'values', why: 'value' }] : found
}

/** What keeps a document from being kept. */
export function troublesOf(document: FlowDocument): Trouble[] {
  const own: Trouble[] = [
    ...(['zh', 'en'] as const)
      .filter((language) => !document.name[language].trim())
      .map((language): Trouble => ({ step: null, field: `name.${language}`, why: 'needed' })),
    ...(document.fallback ? [] : [{ step: null, field: 'fallback', why: 'needed' } as const]),
    ...(document.languages.length > 0 ? [] : [{ step: null, field: 'languages', why: 'needed' } as const]),
    ...(document.parameters ?? [])
      .filter((name) => !VARIABLE.test(name))
      .map((about): Trouble => ({ step: null, field: 'parameters', why: 'variable', about })),
  ]
  const steps = Object.entries(document.steps).flatMap(([step, it]) =>
    troublesOfStep(it).map((found) => ({ step, ...found })),
  )
  return [...own, ...steps]
}
