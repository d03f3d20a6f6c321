import { yuanOf } from './format'

export type Tone = 'jade' | 'blue' | 'amber' | 'violet' | 'red' | 'ink-3'
export const tones: Tone[] = ['jade', 'blue', 'amber', 'violet', 'red', 'ink-3']

export interface Line {
  name: string
  tone: Tone
  /** null where there is nothing to tell */
  values: (number | null)[]
  as?: 'line' | 'bar'
  dashed?: boolean
  area?: boolean
}

/** What a chart shows, without any word of how it is drawn. */
export interface Picture {
  /** one for each value */
  labels: string[]
  lines: Line[]
  unit: 'share' | 'count' | 'seconds' | 'yuan'
  /** a line across, such as a promise */
  mark?: { value: number; name: string }
  max?: number
  /** where the axis begins; 0 when it is left out */
  min?: number
  /** bars from left to right, the first on top */
  sideways?: boolean
  /** bars of several lines side by side instead of on top of each other */
  beside?: boolean
  /** every label is shown, however little room there is */
  everyLabel?: boolean
}

/** A value of a picture in words. */
export function told(value: number | null | undefined, unit: Picture['unit']): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'share') return `${Math.round(value * 1000) / 10}%`
  if (unit === 'yuan') return yuanOf(value, 'zh-CN')
  return unit === 'seconds' ? `${Math.round(value)} s` : String(value)
}

const axisOf = (unit: Picture['unit'], value: number): string =>
  unit === 'share' ? told(value, unit) : String(value)

const MOST_NAME = 150
/** About how wide a name is, in pixels: a Chinese character is as wide as two letters. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 12.5 : 7), 0)

/** The picture as ECharts wants it, in the colours of `token`. */
export function chartOption(picture: Picture, token: (name: string) => string): Record<string, unknown> {
  const text = { color: token('ink-3'), fontFamily: token('font'), fontSize: 11 }
  const bars = picture.lines.some((line) => line.as === 'bar')
  const unit = picture.unit
  const names = Math.min(MOST_NAME, Math.max(...picture.labels.map(widthOf), 30) + 6)
  const along = {
    type: 'category',
    data: picture.labels,
    boundaryGap: bars,
    axisLabel: picture.sideways
      ? { ...text, fontSize: 12, color: token('ink-2'), width: names, overflow: 'truncate' }
      : {
          ...text,
          hideOverlap: !picture.everyLabel,
          ...(picture.everyLabel ? { interval: 0, fontSize: 10 } : {}),
        },
    axisLine: { lineStyle: { color: token('line-strong') } },
    axisTick: { show: false },
  }
  const across = {
    type: 'value',
    min: picture.min ?? 0,
    ...(unit === 'count' ? { minInterval: 1 } : {}),
    ...(picture.max === undefined ? {} : { max: picture.max, interval: picture.max / 4 }),
    splitNumber: 4,
    axisLabel: { ...text, formatter: (value: number) => axisOf(unit, value) },
    splitLine: { lineStyle: { color: token('line') } },
  }
  return {
    animation: false,
    grid: picture.sideways
      ? { left: names + 22, right: 20, top: 8, bottom: picture.lines.length > 1 ? 48 : 26 }
      : { left: 46, right: 16, top: 14, bottom: 48 },
    legend: {
      show: !picture.sideways || picture.lines.length > 1,
      bottom: 0,
      type: 'scroll',
      icon: 'roundRect',
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { ...text, fontSize: 12, color: token('ink-2') },
      pageTextStyle: text,
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: bars ? 'shadow' : 'line', lineStyle: { color: token('line-strong') } },
      backgroundColor: token('raised'),
      borderColor: token('line'),
      textStyle: { color: token('ink'), fontSize: 12 },
      valueFormatter: (value: number | null) => told(value, unit),
    },
    xAxis: picture.sideways ? across : along,
    yAxis: picture.sideways ? { ...along, inverse: true, axisLine: { show: false } } : across,
    series: picture.lines.map((line, index) => seriesOf(line, picture, index === 0, token)),
  }
}

function seriesOf(line: Line, picture: Picture, isFirst: boolean, token: (name: string) => string): object {
  const colour = token(line.tone)
  const mark = isFirst ? picture.mark : undefined
  const across = mark
    ? {
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: token('ink-3'), type: 'dotted' },
          label: { formatter: mark.name, position: 'insideEndTop', color: token('ink-3'), fontSize: 11 },
          data: [{ yAxis: mark.value }],
        },
      }
    : {}
  const common = { name: line.name, data: line.values, itemStyle: { color: colour }, ...across }
  if (line.as === 'bar')
    return { ...common, type: 'bar', ...(picture.beside ? {} : { stack: 'all' }), barMaxWidth: 22 }
  return {
    ...common,
    type: 'line',
    showSymbol: line.values.length < 3,
    connectNulls: false,
    lineStyle: { color: colour, width: 2, type: line.dashed ? 'dashed' : 'solid' },
    ...(line.area ? { areaStyle: { color: colour, opacity: 0.1 } } : {}),
  }
}
