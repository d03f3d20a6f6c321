/** What stands beside the graph. */
export const sides = {
  step: 'step',
  trial: 'trial',
  tests: 'tests',
  findings: 'findings',
  figures: 'figures',
} as const

export type Side = keyof typeof sides
