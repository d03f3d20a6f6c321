/** Why a lead is not called again. */
export const closings = [
  'WON',
  'LOST',
  'INFORMED',
  'REFUSED',
  'TICKET',
  'UNREACHABLE',
  'NO_NUMBER',
  'FORBIDDEN',
] as const
export type Closing = (typeof closings)[number]
