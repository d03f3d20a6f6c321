import type { MonthReport, RefundLine, ReportLine } from '../../app/complaints'
import type { Picture } from '../../ui/chart'

/** The month of a moment here, as YYYY-MM. */
export const monthOf = (moment: Date): string =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}`

/** So many months later, or earlier. */
export function monthsOn(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return monthOf(new Date(year, number - 1 + by, 1))
}

/** From the first moment of a month to the first of the next, here. */
export function spanOf(month: string): [Date, Date] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return [new Date(year, number - 1, 1), new Date(year, number, 1)]
}

/** Opened and answered, day by day. */
export const dayPicture = (report: MonthReport, names: [string, string]): Picture => ({
  labels: (report.byDay ?? []).map(({ day }) => day.slice(5)),
  unit: 'count',
  lines: [
    { name: names[0], tone: 'amber', area: true, values: (report.byDay ?? []).map(({ opened }) => opened) },
    { name: names[1], tone: 'jade', values: (report.byDay ?? []).map(({ answered }) => answered) },
  ],
})

/** The biggest lines of a report, as bars from left to right. */
export const linePicture = (
  rows: ReportLine[],
  most: number,
  nameOf: (row: ReportLine) => string,
  name: string,
): Picture => {
  const shown = [...rows].sort((a, b) => b.count - a.count).slice(0, most)
  return {
    labels: shown.map(nameOf),
    unit: 'count',
    sideways: true,
    lines: [{ name, tone: 'jade', as: 'bar', values: shown.map(({ count }) => count) }],
  }
}

/** What was paid, granted and is waiting, in yuan, stacked. */
export const refundPicture = (
  rows: RefundLine[],
  nameOf: (row: RefundLine) => string,
  names: { paid: string; approved: string; waiting: string },
  sideways: boolean,
): Picture => ({
  labels: rows.map(nameOf),
  unit: 'yuan',
  sideways,
  lines: [
    { name: names.paid, tone: 'jade', as: 'bar', values: rows.map(({ paid }) => paid.fen / 100) },
    { name: names.approved, tone: 'blue', as: 'bar', values: rows.map(({ approved }) => approved.fen / 100) },
    { name: names.waiting, tone: 'amber', as: 'bar', values: rows.map(({ waiting }) => waiting.fen / 100) },
  ],
})

/** Lines added up. */
export function totalOf(rows: RefundLine[]): Omit<RefundLine, 'key'> {
  const sum = (part: 'waiting' | 'approved' | 'paid' | 'dropped') => ({
    count: rows.reduce((all, row) => all + row[part].count, 0),
    fen: rows.reduce((all, row) => all + row[part].fen, 0),
  })
  return { waiting: sum('waiting'), approved: sum('approved'), paid: sum('paid'), dropped: sum('dropped') }
}

/** The rows of a CSV file, with quotes undone as RFC 4180 has them. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  const endField = (): void => {
    row.push(field)
    field = ''
  }
  const endRow = (): void => {
    endField()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at] ?? ''
    if (isQuoted && letter === '"' && csv[at + 1] === '"') {
      field += '"'
      at++
    } else if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) field += letter
    else if (letter === ',') endField()
    else if (letter === '\n') endRow()
    else if (letter !== '\r' && letter !== '\uFEFF') field += letter
  }
  if (field !== '' || row.length > 0) endRow()
  return rows
}

/** Whether a column is one of numbers, to be set to the right. */
export const isNumeric = (rows: string[][], column: number): boolean =>
  rows.length > 0 && rows.every((row) => /^-?[\d.,]*%?$/.test(row[column] ?? ''))
