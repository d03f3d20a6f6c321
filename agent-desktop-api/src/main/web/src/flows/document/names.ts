import type { FlowDocument } from '../../app/flows'
import { mapOf } from './exits'
import { ticketMembers, usualFacts } from './facts'

/** What is known in every flow. */
export const alwaysKnown = [
  'caller',
  'called',
  'channel',
  'wrote',
  'visitor.name',
  'visitor.phone',
  'visitor.subject',
  'language',
  'now',
  'customer.number',
  'customer.name',
  'customer.tier',
]

/** Every variable that steps of the flow give a value to, and its members, so that expressions can name them. */
export function variablesOf(document: FlowDocument): string[] {
  const found = new Set<string>(document.parameters ?? [])
  for (const step of Object.values(document.steps)) {
    const into = step['into']
    if (typeof into === 'string' && into) {
      const parts =
        step.verb === 'ticket' ? ticketMembers : Object.keys(usualFacts[String(step['fact'])] ?? {})
      for (const part of parts) found.add(`${into}.${part}`)
      if (parts.length === 0) found.add(into)
    } else for (const name of Object.values(mapOf(into))) found.add(name)
    for (const name of Object.keys(mapOf(step['values']))) found.add(name)
  }
  return [...found].sort()
}

/** What can be asked of others in a trial: facts that are looked up. */
export const factsOf = (document: FlowDocument): string[] => [
  ...new Set(
    Object.values(document.steps)
      .filter((step) => step.verb === 'lookup')
      .map((step) => String(step['fact'] ?? ''))
      .filter((fact) => fact !== ''),
  ),
]

/** What may come of a step that has something done outside, the usual first. */
export const outcomesOf: Record<string, Outcome[]> = {
  http: ['found', 'fails'],
  ticket: ['done', 'fails'],
  message: ['done', 'fails'],
  record: ['done', 'fails'],
  dial: ['done', 'nothing', 'fails'],
}
export type Outcome = 'done' | 'found' | 'nothing' | 'fails'

/** The steps that have something done outside, each with its verb. */
export const errandsOf = (document: FlowDocument): { step: string; verb: string }[] =>
  Object.entries(document.steps)
    .filter(([, step]) => step.verb in outcomesOf)
    .map(([step, { verb }]) => ({ step, verb }))

/** The flows that it goes through. */
export const partsOf = (document: FlowDocument): string[] => [
  ...new Set(
    Object.values(document.steps)
      .filter((step) => step.verb === 'flow')
      .map((step) => String(step['flow'] ?? ''))
      .filter((part) => part !== ''),
  ),
]
