/** A stretch of text, and whether it answers the query. */
export interface Stretch {
  text: string
  hit: boolean
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' }
const decoded = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** What the server marked, as plain text: no tag but `<mark>` means anything here. */
export function stretchesOf(html: string): Stretch[] {
  const parts = html.split(/<(\/?)mark>/i)
  const stretches: Stretch[] = []
  let hit = false
  parts.forEach((part, index) => {
    if (index % 2 === 1) hit = part === ''
    else if (part !== '') stretches.push({ text: decoded(part), hit })
  })
  return stretches
}
