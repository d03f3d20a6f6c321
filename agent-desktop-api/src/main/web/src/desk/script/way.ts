import type { ScriptNode } from '../../app/campaigns'

/** The nodes of a way as far as the script still has them. */
export const wayOf = (nodes: ScriptNode[], path: string[]): ScriptNode[] => {
  const way: ScriptNode[] = []
  for (const id of path) {
    const node = nodes.find((one) => one.id === id)
    if (!node) break
    way.push(node)
  }
  return way
}

/** The text of one language, or the other where there is none. */
export const textOf = (words: { zh: string; en: string }, locale: string): string =>
  locale === 'zh' ? words.zh || words.en : words.en || words.zh

/** Which answer a key means, the first being 0; null for none, and while somebody types. */
export function answerOf(event: KeyboardEvent, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null
  const target = event.target as HTMLElement | null
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  const chosen = digit ? Number(digit) - 1 : -1
  return chosen >= 0 && chosen < count ? chosen : null
}
