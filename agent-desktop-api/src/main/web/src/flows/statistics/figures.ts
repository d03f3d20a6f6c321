import type { FlowFigures, StepFigures } from '../../app/flows'
import type { Picture } from '../../ui/chart'

/** The steps of a flow with their figures, those that most customers reached first. */
export const ranked = (figures: FlowFigures): StepFigures[] =>
  [...figures.steps].sort((one, other) => other.entered - one.entered || one.step.localeCompare(other.step))

/** Where customers get on and where they hang up, as bars. */
export const pictureOf = (
  figures: FlowFigures,
  words: { left: string; repeated: string; hungUp: string },
  most = 12,
): Picture => {
  const steps = ranked(figures).slice(0, most)
  return {
    labels: steps.map((one) => one.step),
    unit: 'count',
    sideways: true,
    lines: [
      { name: words.left, tone: 'jade', as: 'bar', values: steps.map((one) => one.left) },
      { name: words.hungUp, tone: 'red', as: 'bar', values: steps.map((one) => one.hungUp) },
      { name: words.repeated, tone: 'amber', as: 'bar', values: steps.map((one) => one.repeated) },
    ],
  }
}
