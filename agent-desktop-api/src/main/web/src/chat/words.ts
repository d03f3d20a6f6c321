/** A stretch of text, or an address in it. */
export interface Part {
  text: string
  isLink: boolean
}

const ADDRESS = /https?:\/\/[^\s<>"'，。；）】]+/gi

/** The text with the addresses in it apart. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const found of text.matchAll(ADDRESS)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), isLink: false })
    parts.push({ text: found[0], isLink: true })
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isLink: false })
  return parts
}

/** A number of bytes as people write it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${kilo.toFixed(0)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

/** A quick reply with what is known in place of {name}, {agent} and {number}; what is unknown is left out. */
export function filled(text: string, known: Record<string, string | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in known ? (known[name] ?? '') : whole))
}

/** What is typed after a slash at the very beginning looks for a quick reply; null when nothing is looked for. */
export function soughtIn(text: string): string | null {
  const found = /^[/／](\S{0,30})$/.exec(text)
  return found ? (found[1] ?? '') : null
}
