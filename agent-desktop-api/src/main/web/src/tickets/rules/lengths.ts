export const lengthUnits = ['minute', 'hour', 'day'] as const
export type LengthUnit = (typeof lengthUnits)[number]
export const secondsIn: Record<LengthUnit, number> = { minute: 60, hour: 3_600, day: 86_400 }

/** The unit people would say a length in: 90 minutes, 24 hours, 28 days. */
export function fittingUnit(seconds: number): LengthUnit {
  if (seconds >= 3 * secondsIn.day && seconds % secondsIn.day === 0) return 'day'
  return seconds >= secondsIn.hour && seconds % secondsIn.hour === 0 ? 'hour' : 'minute'
}
