import type { Spot } from '../../app/flows'
import { STEP_WIDTH } from './layout'

/** A way as a path of SVG, and where its label stands. */
export interface Path {
  path: string
  label: Spot
}

/** Steps that stand this close, one below the other, are still joined straight. */
const touching = 10

const round = (value: number): number => Math.round(value * 10) / 10
const said = ({ x, y }: Spot): string => `${round(x)} ${round(y)}`

/** A point of a cubic curve. */
function along(points: [Spot, Spot, Spot, Spot], share: number): Spot {
  const rest = 1 - share
  const parts = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3]
  const sum = (axis: 'x' | 'y'): number =>
    points.reduce((total, point, at) => total + (parts[at] ?? 0) * point[axis], 0)
  return { x: sum('x'), y: sum('y') }
}

/** From above to below: leaving downwards, arriving downwards. */
function downwards(from: Spot, to: Spot): [Spot, Spot, Spot, Spot] {
  const near = Math.abs(to.x - from.x) < 40 ? 6 : 24
  const bend = Math.max(near, (to.y - from.y) / 2)
  return [from, { x: from.x, y: from.y + bend }, { x: to.x, y: to.y - bend }, to]
}

/** Back up: out at the bottom, between the steps or past both of them, and in at the top. */
function upwards(from: Spot, to: Spot, at: number): Path {
  const clear = STEP_WIDTH / 2 + 26 + (at % 4) * 9
  // an exit may be at either end of its step
  const isBetween = Math.abs(to.x - from.x) > STEP_WIDTH + clear
  const right = to.x >= from.x
  const beyond = right ? to.x + clear : to.x - clear
  const before = right ? to.x - clear : to.x + clear
  const side = isBetween ? before : beyond
  const turn = side > from.x ? 12 : -12
  const low = from.y + 16 + (at % 4) * 5
  const high = to.y - 18 - (at % 4) * 5
  const back = to.x > side ? 12 : -12
  const path = [
    `M ${said(from)}`,
    `L ${said({ x: from.x, y: low - 8 })}`,
    `Q ${said({ x: from.x, y: low })} ${said({ x: from.x + turn, y: low })}`,
    `L ${said({ x: side - turn, y: low })}`,
    `Q ${said({ x: side, y: low })} ${said({ x: side, y: low - 12 })}`,
    `L ${said({ x: side, y: high + 12 })}`,
    `Q ${said({ x: side, y: high })} ${said({ x: side + back, y: high })}`,
    `L ${said({ x: to.x - back, y: high })}`,
    `Q ${said({ x: to.x, y: high })} ${said({ x: to.x, y: high + 8 })}`,
    `L ${said(to)}`,
  ]
  return { path: path.join(' '), label: { x: side, y: (low + high) / 2 } }
}

/** How a way is drawn from an exit to a step, past other steps when there is a lane; `at` keeps several apart. */
export function pathOf(from: Spot, to: Spot, lane: Spot[], at: number): Path {
  if (to.y < from.y - touching) return upwards(from, to, at)
  const stops = [from, ...lane.filter((one) => one.y > from.y + 10 && one.y < to.y - 10), to]
  const curves = stops.slice(1).map((stop, index) => downwards(stops[index] ?? from, stop))
  const path = curves.map(([, one, other, end]) => `C ${said(one)} ${said(other)} ${said(end)}`)
  return {
    path: [`M ${said(from)}`, ...path].join(' '),
    // those of neighbouring exits do not stand on each other
    label: along(curves[0] ?? downwards(from, to), 0.35 + (at % 3) * 0.13),
  }
}
