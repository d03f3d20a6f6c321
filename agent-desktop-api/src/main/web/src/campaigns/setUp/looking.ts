import type { PreviewRules } from '../../app/previews'

const USUAL_SECONDS = 60
const USUAL_SKIPS = 3

/** Is a lead called by itself once it was looked at for a while? */
export const isTimed = (rules: PreviewRules): boolean => typeof rules.dialsAfterSeconds === 'number'

/** The same with or without a time; what is left out is no rule. */
export function timed(rules: PreviewRules, on: boolean): PreviewRules {
  const { dialsAfterSeconds, ...others } = rules
  return on ? { ...others, dialsAfterSeconds: dialsAfterSeconds ?? USUAL_SECONDS } : others
}

/** The same with or without a limit of skips. */
export function limited(rules: PreviewRules, on: boolean): PreviewRules {
  const { mostSkips, ...others } = rules
  return on ? { ...others, mostSkips: mostSkips ?? USUAL_SKIPS } : others
}
