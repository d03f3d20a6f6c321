import type { Skill } from '../../app/routing'

/** A requirement on an agent's skills, as its text says it; the server has the last word. */
export type Requirement =
  | { is: 'anyone' }
  | { is: 'skill'; name: string; level: number }
  | { is: 'and' | 'or'; parts: Requirement[] }
  | { is: 'not'; part: Requirement }

export type Read =
  | { ok: true; requirement: Requirement; skills: string[] }
  | { ok: false; at: number; wrong: 'character' | 'end' | 'unexpected' | 'level'; word: string }

interface Token {
  text: string
  at: number
}

class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly wrong: Extract<Read, { ok: false }>['wrong'],
    readonly word: string,
  ) {
    super()
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s+|([A-Za-z][A-Za-z0-9_-]*|[0-9]+|>=|\(|\))/y
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const found = pattern.exec(text)
    if (!found) throw new Unreadable(at, 'character', text[at] ?? '')
    if (found[1]) tokens.push({ text: found[1], at })
  }
  return tokens
}

/** One pass over the tokens: or binds weaker than and, and weaker than not. */
class Reader {
  private next = 0
  readonly skills = new Set<string>()

  constructor(
    private readonly tokens: Token[],
    private readonly length: number,
  ) {}

  all(): Requirement {
    const requirement = this.list('or', () => this.list('and', () => this.one()))
    const rest = this.tokens[this.next]
    if (rest) throw new Unreadable(rest.at, 'unexpected', rest.text)
    return requirement
  }

  private list(is: 'and' | 'or', part: () => Requirement): Requirement {
    const first = part()
    const parts = [first]
    while (this.takes(is)) parts.push(part())
    return parts.length === 1 ? first : { is, parts }
  }

  private one(): Requirement {
    const token = this.take()
    if (token.text.toLowerCase() === 'not') return { is: 'not', part: this.one() }
    if (token.text === '(') {
      const inner = this.list('or', () => this.list('and', () => this.one()))
      const close = this.take()
      if (close.text !== ')') throw new Unreadable(close.at, 'unexpected', close.text)
      return inner
    }
    if (!/^[a-z]/i.test(token.text) || /^(and|or)$/i.test(token.text))
      throw new Unreadable(token.at, 'unexpected', token.text)
    this.skills.add(token.text)
    return { is: 'skill', name: token.text, level: this.takes('>=') ? this.level() : 1 }
  }

  private level(): number {
    const token = this.take()
    if (!/^[1-5]$/.test(token.text)) throw new Unreadable(token.at, 'level', token.text)
    return Number(token.text)
  }

  private take(): Token {
    const token = this.tokens[this.next++]
    if (!token) throw new Unreadable(this.length, 'end', '')
    return token
  }

  private takes(text: string): boolean {
    const found = this.tokens[this.next]?.text.toLowerCase() === text
    if (found) this.next++
    return found
  }
}

/** Reads a requirement while it is typed, and says where it stops making sense. */
export function read(text: string): Read {
  if (text.trim() === '') return { ok: true, requirement: { is: 'anyone' }, skills: [] }
  try {
    const reader = new Reader(tokensOf(text), text.length)
    const requirement = reader.all()
    return { ok: true, requirement, skills: [...reader.skills] }
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    return { ok: false, at: cause.at, wrong: cause.wrong, word: cause.word }
  }
}

/** A hint of who could serve: the server decides. */
export function meets(requirement: Requirement, skills: Skill[]): boolean {
  switch (requirement.is) {
    case 'anyone':
      return true
    case 'skill':
      return skills.some((skill) => skill.name === requirement.name && skill.level >= requirement.level)
    case 'and':
      return requirement.parts.every((part) => meets(part, skills))
    case 'or':
      return requirement.parts.some((part) => meets(part, skills))
    case 'not':
      return !meets(requirement.part, skills)
  }
}

/** The word being typed at the caret, and the known skills that begin with it. */
export function completions(text: string, caret: number, known: string[]): { from: number; names: string[] } {
  const word = /[A-Za-z][A-Za-z0-9_-]*$/.exec(text.slice(0, caret))?.[0] ?? ''
  const rest = /^[A-Za-z0-9_-]/.test(text.slice(caret))
  if (rest) return { from: caret, names: [] }
  const names = known.filter((name) => name.startsWith(word.toLowerCase()) && name !== word)
  return { from: caret - word.length, names }
}
