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
  unit: 'share' | 'count' | 'seconds'
  /** a line across, such as a promise */
  mark?: { value: number; name: string }
  max?: number
}

/** A value of a picture in words. */
export function told(value: number | null | undefined, unit: Picture['unit']): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'share') return `${Math.round(value * 1000) / 10}%`
  return unit === 'seconds' ? `${Math.round(value)} s` : String(value)
}

const axisOf = (unit: Picture['unit'], value: number): string =>
  unit === 'share' ? `${Math.round(value * 100)}%` : String(value)

/** The picture as ECharts wants it, in the colours of `token`. */
export function chartOption(picture: Picture, token: (name: string) => string): Record<string, unknown> {
  const text = { color: token('ink-3'), fontFamily: token('font'), fontSize: 11 }
  const bars = picture.lines.some((line) => line.as === 'bar')
  const unit = picture.unit
  return {
    animation: false,
    grid: { left: 46, right: 16, top: 14, bottom: 48 },
    legend: {
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
    xAxis: {
      type: 'category',
      data: picture.labels,
      boundaryGap: bars,
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: token('line-strong') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(picture.max === undefined ? {} : { max: picture.max, interval: picture.max / 4 }),
      splitNumber: 4,
      axisLabel: { ...text, formatter: (value: number) => axisOf(unit, value) },
      splitLine: { lineStyle: { color: token('line') } },
    },
    series: picture.lines.map((line, index) => seriesOf(line, index === 0 ? picture.mark : undefined, token)),
  }
}

function seriesOf(line: Line, mark: Picture['mark'], token: (name: string) => string): object {
  const colour = token(line.tone)
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
  if (line.as === 'bar') return { ...common, type: 'bar', stack: 'all', barMaxWidth: 22 }
  return {
    ...common,
    type: 'line',
    showSymbol: line.values.length < 3,
    connectNulls: false,
    lineStyle: { color: colour, width: 2, type: line.dashed ? 'dashed' : 'solid' },
    ...(line.area ? { areaStyle: { color: colour, opacity: 0.1 } } : {}),
  }
}
