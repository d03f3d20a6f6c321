/** A heading of an article, and where it stands. */
export interface Heading {
  id: string
  text: string
  level: number
}

/** Gives every heading in `box` a place to jump to, and tells them in order; empty headings are none. */
export function outlineOf(box: ParentNode, prefix: string): Heading[] {
  const headings = [...box.querySelectorAll('h1, h2, h3, h4')].filter(
    (heading) => (heading.textContent ?? '').trim() !== '',
  )
  const top = Math.min(...headings.map(levelOf))
  return headings.map((heading, index) => {
    heading.id = `${prefix}-${index}`
    return { id: heading.id, text: (heading.textContent ?? '').trim(), level: levelOf(heading) - top }
  })
}

const levelOf = (heading: Element): number => Number(heading.tagName.slice(1))

/** The text of an article for a message or a note: a line for each block, cells set apart, no blank lines. */
export function plainTextOf(box: Node): string {
  const blocks = /^(P|DIV|H[1-6]|LI|TR|BLOCKQUOTE|PRE|UL|OL|TABLE|HR)$/
  const told = (node: Node): string => {
    if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeName === 'BR') return '\n'
    const inside = [...node.childNodes].map(told).join('')
    if (node.nodeName === 'TD' || node.nodeName === 'TH') return `${inside.trim().replace(/\n+/g, ' ')}\t`
    if (node.nodeName === 'LI') return `\n· ${inside.trim()}\n`
    return blocks.test(node.nodeName) ? `\n${inside}\n` : inside
  }
  return told(box)
    .split('\n')
    .map((line) => line.trim().replace(/\t+/g, '  '))
    .filter((line) => line !== '')
    .join('\n')
}
