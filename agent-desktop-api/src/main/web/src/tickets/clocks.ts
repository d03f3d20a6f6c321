import type { WarningRule } from '../app/rules'
import type { Clock, LineClock, TicketLine } from '../app/tickets'
import type { IconName } from '../ui/icons'

/** The colour of a clock in a list. */
export const clockTones: Record<LineClock, string> = {
  OK: 'good',
  WARNING: 'warn',
  AT_RISK: 'risk',
  BREACHED: 'bad',
  PAUSED: 'talk',
  DONE: 'none',
}

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

const units = {
  zh: { day: '天', hour: '小时', minute: '分' },
  en: { day: 'd', hour: 'h', minute: 'min' },
}

/** A length of time no longer than needed: 3 天 4 小时, 5 小时 12 分, 12:34 below an hour. */
export function spanOf(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  if (whole < HOUR) return `${two(Math.floor(whole / MINUTE))}:${two(whole % MINUTE)}`
  const words = language === 'en' ? units.en : units.zh
  const parts: [number, string][] =
    whole < 2 * DAY
      ? [
          [Math.floor(whole / HOUR), words.hour],
          [Math.floor((whole % HOUR) / MINUTE), words.minute],
        ]
      : [
          [Math.floor(whole / DAY), words.day],
          [Math.floor((whole % DAY) / HOUR), words.hour],
        ]
  return parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

/** What is left of a promise, or by how much it is broken. */
export interface Left {
  tone: string
  /** the word's key under `tickets.left` */
  says: 'left' | 'overdue' | 'paused' | 'pausedLate' | 'done' | 'none'
  seconds: number
}

/** How a line stands now: a due moment that has passed since it was read is a breach. */
export function leftOf(line: Pick<TicketLine, 'clock' | 'due' | 'remainingSeconds'>, now: number): Left {
  if (line.clock === 'DONE') return { tone: 'none', says: 'done', seconds: 0 }
  if (line.clock === 'PAUSED') {
    const seconds = Math.max(0, line.remainingSeconds ?? 0)
    return seconds === 0
      ? { tone: 'bad', says: 'pausedLate', seconds }
      : { tone: 'talk', says: 'paused', seconds }
  }
  if (!line.due) return { tone: 'none', says: 'none', seconds: 0 }
  const seconds = (Date.parse(line.due) - now) / 1000
  return seconds <= 0
    ? { tone: 'bad', says: 'overdue', seconds: -seconds }
    : { tone: clockTones[line.clock], says: 'left', seconds }
}

/** The parts of a promise at which its policy warns, in order; a step longer than the promise is none. */
export const marksOf = (warnings: WarningRule[], promisedSeconds: number): number[] =>
  warnings
    .map(({ percent, beforeSeconds }) =>
      typeof percent === 'number' ? percent / 100 : 1 - (beforeSeconds ?? 0) / Math.max(1, promisedSeconds),
    )
    .filter((part) => part > 0 && part < 1)
    .sort((one, other) => one - other)

/** A clock as it is drawn: how much of the promise is used, and how it stands. */
export interface Face {
  tone: string
  /** the word's key under `tickets.clockState` */
  says: 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED'
  icon: IconName
  /** 0 to 1 */
  used: number
  /** what is left, or over when it is broken */
  seconds: number
}

/** How a clock stands now, coloured from the first mark on, and deeper from the last. */
export function faceOf(clock: Clock, now: number, marks: number[]): Face {
  const promised = Math.max(1, clock.promisedSeconds)
  const stands = (): number => Math.min(1, Math.max(0, clock.elapsedSeconds / promised))
  if (clock.state === 'CANCELLED')
    return { tone: 'none', says: 'CANCELLED', icon: 'close', used: stands(), seconds: 0 }
  if (clock.state === 'MET')
    return { tone: 'good', says: 'MET', icon: 'check', used: stands(), seconds: clock.remainingSeconds ?? 0 }
  if (clock.state === 'PAUSED')
    return {
      tone: 'talk',
      says: 'PAUSED',
      icon: 'pause',
      used: stands(),
      seconds: clock.remainingSeconds ?? 0,
    }
  const seconds = clock.due ? (Date.parse(clock.due) - now) / 1000 : (clock.remainingSeconds ?? 0)
  if (clock.state === 'BREACHED' || seconds <= 0) {
    const over = clock.due ? Math.max(0, -seconds) : (clock.overdueSeconds ?? 0)
    return { tone: 'bad', says: 'BREACHED', icon: 'warning', used: 1, seconds: over }
  }
  return { ...running(clock, now, marks), says: 'RUNNING', icon: 'clock', seconds }
}

/** Office hours pass slower than the clock on the wall, so what is used is at least what it was when read. */
function running(clock: Clock, now: number, marks: number[]): Pick<Face, 'tone' | 'used'> {
  const promised = Math.max(1, clock.promisedSeconds)
  const start = clock.startedAt ? Date.parse(clock.startedAt) : null
  const span = start !== null && clock.due ? (Date.parse(clock.due) - start) / 1000 : null
  const byWall = span && start !== null ? (now - start) / 1000 / span : 0
  const isWallClock = span !== null && Math.abs(span - promised) < 2
  const used = Math.min(1, Math.max(clock.elapsedSeconds / promised, isWallClock ? byWall : 0))
  const passed = marks.filter((mark) => used >= mark).length
  if (passed === 0) return { tone: 'good', used }
  return { tone: passed === marks.length ? 'risk' : 'warn', used }
}
