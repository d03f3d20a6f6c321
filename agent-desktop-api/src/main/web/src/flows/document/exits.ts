import type { FlowCase, FlowStep } from '../../app/flows'
import { shapeOf } from './verbs'

/** A way out of a step. */
export interface Exit {
  /** unique in the step: `then`, `keys/1`, `cases/0`, `exits/refused` */
  id: string
  /** which member of the step it is in */
  member: string
  /** its key, case or name within the member */
  part?: string
  /** the step it leads to, `return`, `return:NAME`, or nothing */
  target: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const mapOf = (value: unknown): Record<string, string> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, string>)
    : {}
export const casesOf = (step: FlowStep): FlowCase[] =>
  Array.isArray(step['cases']) ? (step['cases'] as FlowCase[]) : []

/** Every way out of a step, also those that lead nowhere yet. */
export function exitsOf(step: FlowStep): Exit[] {
  return shapeOf(step).exits.flatMap((member): Exit[] => {
    if (member === 'cases')
      return casesOf(step).map((one, index) => ({
        id: `cases/${index}`,
        member,
        part: String(index),
        target: one.then ?? '',
      }))
    if (member === 'keys' || member === 'exits')
      return keyOrder(Object.keys(mapOf(step[member]))).map((part) => ({
        id: `${member}/${part}`,
        member,
        part,
        target: textOf(mapOf(step[member])[part]),
      }))
    return [{ id: member, member, target: textOf(step[member]) }]
  })
}

/** Keys as they stand on a phone. */
export const keyOrder = (keys: string[]): string[] =>
  [...keys].sort((one, other) => {
    const place = (key: string): number =>
      key.length === 1 && '1234567890*#'.includes(key) ? '1234567890*#'.indexOf(key) : 99
    return place(one) - place(other) || one.localeCompare(other)
  })

/** The step without one of its members. */
export const lacking = (step: FlowStep, member: string): FlowStep => ({
  ...Object.fromEntries(Object.entries(step).filter(([name]) => name !== member)),
  verb: step.verb,
})

/** The step with one of its ways leading to `target`, or nowhere when that is empty. */
export function leading(step: FlowStep, exit: string, target: string): FlowStep {
  const [member = '', part] = exit.split(/\/(.*)/)
  if (part === undefined) {
    return target ? { ...step, [member]: target } : lacking(step, member)
  }
  if (member === 'cases')
    return {
      ...step,
      cases: casesOf(step).map((one, index) =>
        String(index) === part ? { if: one.if, ...(target ? { then: target } : {}) } : one,
      ),
    }
  return { ...step, [member]: { ...mapOf(step[member]), [part]: target } }
}

/** The step with every way that led to `from` leading to `to` instead. */
export const redirected = (step: FlowStep, from: string, to: string): FlowStep =>
  exitsOf(step)
    .filter((exit) => exit.target === from)
    .reduce((changed, exit) => leading(changed, exit.id, to), step)

/** Whether a target goes back to the flow that called this one. */
export const isReturn = (target: string): boolean => /^return(:|$)/.test(target)
