import type { FlowDocument, FlowText, Spot } from '../../app/flows'
import { exitsOf, isReturn, type Exit } from './exits'
import { laid, spotsOf } from './layout'
import { written } from './tidy'
import { shapeOf, type VerbShape } from './verbs'

/** A step as it is drawn. */
export interface DrawnStep {
  name: string
  verb: string
  shape: VerbShape
  spot: Spot
  isStart: boolean
  exits: Exit[]
  /** what it says, in whichever languages */
  says: FlowText
  /** what it is about when it says nothing: a queue, a fact, a condition */
  about: string
}

/** A way from a step to another. */
export interface DrawnWay {
  id: string
  from: string
  exit: Exit
  to: string
  /** the points it takes past other steps; none when it goes straight */
  lane: Spot[]
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : '')

function aboutOf(document: FlowDocument, name: string): string {
  const step = document.steps[name]
  if (!step) return ''
  const values = Object.entries((step['values'] ?? {}) as Record<string, string>)
  const language = plain(step['language'])
  return (
    [
      plain(step['queue']),
      plain(step['prompt']),
      plain(step['fact']),
      plain(step['flow']),
      plain(step['category']),
      plain(step['url']),
      [...values, ...(language ? [['language', language]] : [])]
        .map(([variable, value]) => `${variable} = ${value}`)
        .join('; '),
    ].find((text) => text !== '') ?? plain(step['into'])
  )
}

export function stepsOf(document: FlowDocument): DrawnStep[] {
  const spots = spotsOf(document)
  return Object.entries(document.steps).map(([name, step]) => ({
    name,
    verb: step.verb,
    shape: shapeOf(step),
    spot: spots[name] ?? { x: 0, y: 0 },
    isStart: document.start === name,
    exits: exitsOf(step),
    says: written(step['text'] ?? step['subject']),
    about: aboutOf(document, name),
  }))
}

/** Every way that leads to a step of the flow. */
export function waysOf(document: FlowDocument): DrawnWay[] {
  const spots = spotsOf(document)
  const placed = laid(document)
  const isWhere = (name: string): boolean =>
    spots[name]?.x === placed.spots[name]?.x && spots[name]?.y === placed.spots[name]?.y
  return Object.entries(document.steps).flatMap(([from, step]) =>
    exitsOf(step)
      .filter(({ target }) => target in document.steps && !isReturn(target))
      .map((exit) => ({
        id: `${from}:${exit.id}`,
        from,
        exit,
        to: exit.target,
        // lanes are for steps that stand where the machine placed them
        lane: isWhere(from) && isWhere(exit.target) ? (placed.lanes[`${from}>${exit.target}`] ?? []) : [],
      })),
  )
}
