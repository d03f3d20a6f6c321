import { Graph, layout } from '@dagrejs/dagre'
import type { FlowDocument, FlowStep, Spot } from '../../app/flows'
import { exitsOf, type Exit } from './exits'

export const STEP_WIDTH = 216
const HEAD = 90
const ROW = 24

/** The ways that are drawn: those that lead on, and those that should. */
export const drawnExits = (step: FlowStep): Exit[] =>
  exitsOf(step).filter((exit) => exit.member !== 'error' || exit.target !== '')

/** How many rows the ways out of a step take: a condition one of its own. */
function rowsOf(step: FlowStep): number {
  const exits = drawnExits(step)
  const cases = exits.filter((exit) => exit.member === 'cases').length
  return cases + Math.ceil((exits.length - cases) / 4)
}

/** About how tall a step is drawn. */
export const heightOf = (step: FlowStep): number => HEAD + rowsOf(step) * ROW

/** Steps placed by a machine, and the lanes that its ways take past others. */
export interface Laid {
  spots: Record<string, Spot>
  /** by `from>to`: points between the two */
  lanes: Record<string, Spot[]>
}

let last: { of: string; laid: Laid } | null = null

/** Every step placed by a machine, from the start downwards; what was placed last is remembered. */
export function laid(document: FlowDocument): Laid {
  const shape = Object.entries(document.steps).map(([name, step]) => [
    name,
    heightOf(step),
    ...exitsOf(step).map(({ target }) => target),
  ])
  const of = JSON.stringify([document.start, shape])
  if (last?.of !== of) last = { of, laid: place(document) }
  return last.laid
}

/** The ways that lead back to a step on the way from the start: they have no part in who stands below whom. */
function waysBack(document: FlowDocument): Set<string> {
  const back = new Set<string>()
  const done = new Set<string>()
  const visit = (name: string, above: Set<string>): void => {
    const step = document.steps[name]
    if (!step || done.has(name)) return
    const here = new Set(above).add(name)
    for (const { target } of exitsOf(step))
      if (here.has(target)) back.add(`${name}>${target}`)
      else visit(target, here)
    done.add(name)
  }
  for (const name of [document.start, ...Object.keys(document.steps)]) visit(name, new Set())
  return back
}

function place(document: FlowDocument): Laid {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 76, edgesep: 18 })
  graph.setDefaultEdgeLabel(() => ({}))
  const names = Object.keys(document.steps)
  const ordered = [document.start, ...names.filter((name) => name !== document.start)]
  const stepOf = (name: string): FlowStep => document.steps[name] ?? { verb: '' }
  for (const name of ordered)
    if (name in document.steps) graph.setNode(name, { width: STEP_WIDTH, height: heightOf(stepOf(name)) })
  const back = waysBack(document)
  for (const name of ordered)
    for (const { target } of exitsOf(stepOf(name)))
      if (target in document.steps && !back.has(`${name}>${target}`)) graph.setEdge(name, target)
  layout(graph)
  const spot = (name: string): Spot => {
    const { x, y } = graph.node(name) as Spot
    return { x: Math.round(x - STEP_WIDTH / 2), y: Math.round(y - heightOf(stepOf(name)) / 2) }
  }
  const lane = ({ v, w }: { v: string; w: string }): [string, Spot[]] => [
    `${v}>${w}`,
    ((graph.edge(v, w) as { points?: Spot[] }).points ?? []).slice(1, -1),
  ]
  return {
    spots: Object.fromEntries(names.map((name) => [name, spot(name)])),
    lanes: Object.fromEntries(graph.edges().map(lane)),
  }
}

/** Where every step stands when a machine places them. */
export const laidOut = (document: FlowDocument): Record<string, Spot> => laid(document).spots

/** Where every step stands: as kept, or beside the others when nobody has placed it; all anew when none is placed. */
export function spotsOf(document: FlowDocument): Record<string, Spot> {
  const entries = Object.entries(document.steps)
  if (entries.every(([, step]) => !step.at)) return laidOut(document)
  const right = Math.max(...entries.map(([, step]) => step.at?.x ?? 0)) + STEP_WIDTH + 60
  let row = 0
  return Object.fromEntries(entries.map(([name, step]) => [name, step.at ?? { x: right, y: 150 * row++ }]))
}

/** The document with every step keeping the place where it is drawn, so that the next change moves none. */
export function placed(document: FlowDocument): FlowDocument {
  if (Object.values(document.steps).every((step) => step.at)) return document
  const spots = spotsOf(document)
  const steps = Object.entries(document.steps).map(([name, step]) => [name, { ...step, at: spots[name] }])
  return { ...document, steps: Object.fromEntries(steps) as FlowDocument['steps'] }
}

/** A place for a step near `spot` where none stands yet. */
export function freeSpot(document: FlowDocument, spot: Spot): Spot {
  const taken = Object.values(spotsOf(document))
  const isTaken = (at: Spot): boolean =>
    taken.some((one) => Math.abs(one.x - at.x) < STEP_WIDTH && Math.abs(one.y - at.y) < HEAD + ROW)
  let at = spot
  for (let tries = 0; tries < 40 && isTaken(at); tries++) at = { x: at.x + STEP_WIDTH + 24, y: at.y }
  return at
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The next step in a direction as they stand in the drawing; the same one when there is none. */
export function neighbour(spots: Record<string, Spot>, from: string, direction: Direction): string {
  const here = spots[from]
  if (!here) return Object.keys(spots)[0] ?? ''
  const sideways = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  const ranked = Object.entries(spots)
    .map(([name, spot]) => {
      const along = sign * (sideways ? spot.x - here.x : spot.y - here.y)
      const aside = Math.abs(sideways ? spot.y - here.y : spot.x - here.x)
      return { name, along, far: along + aside * 2 }
    })
    .filter(({ name, along }) => name !== from && along > 20)
    .sort((one, other) => one.far - other.far)
  return ranked[0]?.name ?? from
}
