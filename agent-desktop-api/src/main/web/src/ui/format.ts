/** Seconds as a clock: 0:07, 12:34, 1:02:03. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

/** A share of one as a percentage without decimals; a dash when there is none. */
export const percentOf = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${Math.round(share * 100)}%`

/** The local time of day of an instant. */
export function timeOf(instant: string | undefined): string {
  if (!instant) return ''
  const date = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The number of stars in a tier, be it 5, "5", "STAR_5" or "FIVE_STAR"; null when it has none. */
export function starsOf(tier: number | string | undefined): number | null {
  if (tier === undefined || tier === '') return null
  const words = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN']
  const text = String(tier).toUpperCase()
  const digit = /[1-7]/.exec(text)
  const word = words.findIndex((name) => text.split('_').includes(name))
  return digit ? Number(digit[0]) : word >= 0 ? word + 1 : null
}

/** An amount in yuan with two decimals. */
export function yuanOf(amount: number | string | undefined, locale: string): string {
  if (amount === undefined || amount === '' || Number.isNaN(Number(amount))) return '–'
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(Number(amount))
}

const units = {
  zh: { hour: ' 小时', minute: ' 分', second: ' 秒', day: ' 天' },
  en: { hour: ' h', minute: ' min', second: ' s', day: ' d' },
}

/** A length of time in words: 45 秒, 2 分 30 秒, 96 小时; 45 s, 2 min 30 s, 96 h. */
export function durationOf(seconds: number, language: string): string {
  const words = language === 'en' ? units.en : units.zh
  const whole = Math.round(Math.abs(seconds))
  const parts = [
    [Math.floor(whole / 3600), words.hour],
    [Math.floor((whole % 3600) / 60), words.minute],
    [whole % 60, words.second],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`)
  return (seconds < 0 ? '−' : '') + (told.join(' ') || `0${words.second}`)
}

/** Date and time of day of an instant, here, to the second; today's date is left out. */
export function momentOf(instant: string | undefined, now = Date.now()): string {
  if (!instant) return ''
  const date = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${timeOf(instant)}:${two(date.getSeconds())}`
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return new Date(now).toDateString() === date.toDateString() ? time : `${day} ${time}`
}

/** The same to the minute and without what goes without saying: 09:30, 11-27 09:30, 2025-11-27 09:30. */
export function shortMomentOf(instant: string | null | undefined, now = Date.now()): string {
  if (!instant) return ''
  const date = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = timeOf(instant)
  if (new Date(now).toDateString() === date.toDateString()) return time
  const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return new Date(now).getFullYear() === date.getFullYear()
    ? `${day} ${time}`
    : `${date.getFullYear()}-${day} ${time}`
}
