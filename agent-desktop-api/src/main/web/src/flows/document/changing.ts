import type { FlowDocument, FlowStep, FlowTest, Spot } from '../../app/flows'
import { exitsOf, leading, redirected } from './exits'
import { verbs } from './verbs'

/** What may be the name of a step. */
const NAME = /^(?!return$)[a-z][a-z0-9-]{0,39}$/
const MOST_STEPS = 500

/** A name that no step has, made from `base`. */
export function freshName(document: FlowDocument, base: string): string {
  const root = base.replace(/-\d+$/, '').slice(0, 34)
  if (!(root in document.steps) && NAME.test(root)) return root
  let count = 2
  while (`${root}-${count}` in document.steps) count++
  return `${root}-${count}`
}

/** Why a step cannot be called so, as a key of words; null when it can. */
export function nameTrouble(document: FlowDocument, from: string, to: string): 'pattern' | 'taken' | null {
  if (!NAME.test(to)) return 'pattern'
  return to !== from && to in document.steps ? 'taken' : null
}

const withStep = (document: FlowDocument, name: string, step: FlowStep): FlowDocument => ({
  ...document,
  steps: { ...document.steps, [name]: step },
})

/** Every step as `change` makes it. */
const everyStep = (
  steps: Record<string, FlowStep>,
  change: (step: FlowStep) => FlowStep,
): Record<string, FlowStep> =>
  Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, change(step)]))

/** The document with one step as `step` says. */
export const changed = (document: FlowDocument, name: string, step: FlowStep): FlowDocument =>
  withStep(document, name, step)

/** The document with a new step of `verb` at `at`, which the way `from` leads to; its name. */
export function added(
  document: FlowDocument,
  verb: string,
  at: Spot,
  from?: { step: string; exit: string },
): [FlowDocument, string] {
  const shape = verbs[verb]
  if (!shape || Object.keys(document.steps).length >= MOST_STEPS) return [document, '']
  const name = freshName(document, verb)
  const spot = { x: Math.round(at.x), y: Math.round(at.y) }
  const more = withStep(document, name, { verb, ...shape.fresh(), at: spot })
  return [from ? connected(more, from.step, from.exit, name) : more, name]
}

/** The document with a way of a step leading to `target`, or nowhere. */
export function connected(document: FlowDocument, name: string, exit: string, target: string): FlowDocument {
  const step = document.steps[name]
  return step ? withStep(document, name, leading(step, exit, target)) : document
}

/** The document without a step: what led to it leads where it led on, when that is one way. */
export function without(document: FlowDocument, name: string): FlowDocument {
  const { [name]: gone, ...rest } = document.steps
  if (!gone || Object.keys(rest).length === 0) return document
  const ways = exitsOf(gone).filter((exit) => exit.target !== '' && exit.target !== name)
  const next = ways.length === 1 && ways[0]?.member === 'then' ? ways[0].target : ''
  const start = next in rest ? next : (Object.keys(rest)[0] ?? '')
  return {
    ...document,
    start: document.start === name ? start : document.start,
    steps: everyStep(rest, (step) => redirected(step, name, next)),
  }
}

/** The document with a step called otherwise, everywhere it is named. */
export function renamed(document: FlowDocument, from: string, to: string): FlowDocument {
  if (from === to || nameTrouble(document, from, to) || !(from in document.steps)) return document
  const steps = Object.fromEntries(
    Object.entries(document.steps).map(([name, step]) => [
      name === from ? to : name,
      redirected(step, from, to),
    ]),
  )
  return {
    ...document,
    steps,
    start: document.start === from ? to : document.start,
    ...(document.tests ? { tests: document.tests.map((test) => retold(test, from, to)) } : {}),
  }
}

/** A test case that names a step by its new name. */
function retold(test: FlowTest, from: string, to: string): FlowTest {
  const { step, path } = test.expect
  return {
    ...test,
    expect: {
      ...test.expect,
      ...(step === from ? { step: to } : {}),
      ...(path
        ? { path: path.map((one) => (one.startsWith(`${from}=`) ? to + one.slice(from.length) : one)) }
        : {}),
    },
  }
}

/** The document with a copy of a step beside it; the copy's name. */
export function duplicated(document: FlowDocument, name: string, beside: Spot): [FlowDocument, string] {
  const step = document.steps[name]
  if (!step || Object.keys(document.steps).length >= MOST_STEPS) return [document, '']
  const copy = freshName(document, name)
  const whole = JSON.parse(JSON.stringify(step)) as FlowStep
  return [withStep(document, copy, { ...whole, at: beside }), copy]
}

/** The document with steps standing elsewhere. */
export function moved(document: FlowDocument, spots: Record<string, Spot>): FlowDocument {
  const steps = Object.fromEntries(
    Object.entries(document.steps).map(([name, step]) => {
      const spot = spots[name]
      return [name, spot ? { ...step, at: { x: Math.round(spot.x), y: Math.round(spot.y) } } : step]
    }),
  )
  return { ...document, steps }
}

/** The document with a test case more; one of the same name is replaced. */
export const tested = (document: FlowDocument, test: FlowTest): FlowDocument => ({
  ...document,
  tests: [...(document.tests ?? []).filter((one) => one.name !== test.name), test],
})

/** The document without a test case. */
export function untested(document: FlowDocument, name: string): FlowDocument {
  const { tests, ...rest } = document
  const left = (tests ?? []).filter((test) => test.name !== name)
  return left.length > 0 ? { ...rest, tests: left } : rest
}
