import type { RelevanceSet } from '../../app/learning'

type Query = RelevanceSet['queries'][number]

/** A labelled set out of a file of NDJSON lines, or of lines `question,article,article…`; wrong lines are counted. */
export function setOf(fileName: string, text: string): { name: string; queries: Query[]; wrong: number } {
  const name =
    fileName
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'set'
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const told = lines.map((line) => (line.trim().startsWith('{') ? jsonQuery(line) : plainQuery(line)))
  const queries = told.filter((one) => one !== null)
  return { name, queries, wrong: told.length - queries.length }
}

function jsonQuery(line: string): Query | null {
  try {
    const told = JSON.parse(line) as Record<string, unknown>
    return checked(told['text'] ?? told['query'], told['relevant'] ?? told['relevant_ids'])
  } catch {
    return null
  }
}

const plainQuery = (line: string): Query | null => {
  const [text, ...relevant] = line.split(/[,\t]/).map((part) => part.trim())
  return checked(text, relevant)
}

function checked(text: unknown, relevant: unknown): Query | null {
  if (typeof text !== 'string' || text.trim() === '' || !Array.isArray(relevant)) return null
  const ids = relevant.filter((one): one is string => typeof one === 'string' && one !== '')
  return ids.length > 0 ? { text: text.trim(), relevant: ids } : null
}
