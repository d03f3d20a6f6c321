/** What a customer is looked for by. */
export type LookFor = 'phone' | 'number' | 'name'

/** What somebody has typed is most likely; empty for too little. */
export function lookFor(typed: string): { by: LookFor; text: string } | null {
  const text = typed.trim()
  const digits = text.replace(/[\s-]/g, '')
  if (/^\+?\d{7,15}$/.test(digits)) return { by: 'phone', text: digits }
  if (/^[A-Za-z0-9-]*\d[A-Za-z0-9-]*$/.test(text)) return { by: 'number', text }
  return text ? { by: 'name', text } : null
}

/** Where else to look when nobody is found: digits may be a number as well. */
export const otherwise = ({ by, text }: { by: LookFor; text: string }): LookFor | null =>
  by === 'phone' && !text.startsWith('+') ? 'number' : null
