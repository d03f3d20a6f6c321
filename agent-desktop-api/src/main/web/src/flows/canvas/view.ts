import type { useVueFlow } from '@vue-flow/core'
import type { FlowDocument } from '../../app/flows'
import { heightOf, spotsOf, STEP_WIDTH } from '../document/layout'

/** Below this nothing can be read. */
const readable = 0.42
const zoom = 0.6
const margin = 48

/** What is seen first of a flow that is too large to be read as a whole: the start at the top; null for all of it. */
export function firstView(
  document: FlowDocument,
  { width, height }: { width: number; height: number },
): { x: number; y: number; zoom: number } | null {
  const spots = spotsOf(document)
  const start = spots[document.start]
  if (!start) return null
  const places = Object.entries(spots)
  const xs = places.map(([, spot]) => spot.x)
  const tops = places.map(([, spot]) => spot.y)
  const ends = places.map(([name, spot]) => spot.y + heightOf(document.steps[name] ?? { verb: '' }))
  const wide = Math.max(...xs) + STEP_WIDTH - Math.min(...xs)
  const tall = Math.max(...ends) - Math.min(...tops)
  if (Math.min(width / wide, height / tall) > readable) return null
  return { x: width / 2 - (start.x + STEP_WIDTH / 2) * zoom, y: margin - start.y * zoom, zoom }
}

type Canvas = Pick<ReturnType<typeof useVueFlow>, 'fitView' | 'setViewport' | 'dimensions'>

/** Shows all of the flow. */
export const fit = (canvas: Canvas, duration = 0): void =>
  void canvas.fitView({ padding: 0.12, maxZoom: 1, duration })

/** Shows what is seen first. */
export function begin(canvas: Canvas, document: FlowDocument | null): void {
  const view = document && firstView(document, canvas.dimensions.value)
  if (view) void canvas.setViewport(view)
  else fit(canvas)
}
