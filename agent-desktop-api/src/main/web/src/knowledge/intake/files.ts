const types: Record<string, string> = {
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  md: 'text/markdown',
  markdown: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
}

/** What a file choice offers. */
export const accepted = Object.keys(types)
  .map((end) => `.${end}`)
  .join(',')

/** The kind of a file by its name; null when it cannot be imported. */
export const typeOf = (name: string): string | null =>
  types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: unknown): string => {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A table as a file that spreadsheets read, Chinese included. */
export const csvOf = (rows: unknown[][]): Blob =>
  new Blob(['\ufeff', rows.map((row) => row.map(cell).join(',')).join('\r\n')], { type: 'text/csv' })
