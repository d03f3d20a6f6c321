import type {
  Finding,
  FlowDocument,
  FlowStep,
  TestAct,
  TrialKnown,
  TrialLine,
  TrialTold,
} from '../src/app/flows.ts'
import { exitsOf } from '../src/flows/document/exits.ts'
import { surroundings } from './flowBook.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Some of what the real check finds. */
export function findingsOf(document: FlowDocument): Finding[] {
  const found: Finding[] = []
  const say = (step: string, field: string, reason: string, zh: string, en: string): void => {
    found.push({ step, pointer: `/steps/${step}${field && '/' + field}`, reason, text: { zh, en } })
  }
  const reached = new Set<string>()
  const walk = (name: string): void => {
    if (reached.has(name) || !document.steps[name]) return
    reached.add(name)
    for (const { target } of exitsOf(document.steps[name] as FlowStep)) walk(target)
  }
  walk(document.start)
  for (const [name, step] of Object.entries(document.steps)) {
    if (!reached.has(name)) say(name, '', 'UNREACHABLE', '没有任何路径到达此步骤', 'no way leads to it')
    if (!['enqueue', 'hangup', 'menu', 'when'].includes(step.verb) && !step['then'])
      say(name, 'then', 'NO_EXIT', '没有下一步', 'it leads nowhere')
    if (step.verb === 'enqueue' && !surroundings.queues.includes(text(step['queue'])))
      say(
        name,
        'queue',
        'NO_QUEUE',
        `队列“${text(step['queue'])}”不存在`,
        `there is no queue ${text(step['queue'])}`,
      )
    const said = step['text'] as Record<string, string> | undefined
    for (const language of document.languages)
      if (said && Object.keys(said).length > 0 && !said[language])
        say(name, 'text', 'NO_TRANSLATION', `缺少“${language}”的文字`, `it is not written in ${language}`)
  }
  return found
}

/** A trial as far as the pretend centre goes: no expressions but those about the customer. */
export class Run {
  private readonly lines: TrialLine[] = []
  private readonly path: string[] = []
  private at = 0
  private language: 'zh' | 'en'
  private readonly keys: string[]

  constructor(
    private readonly document: FlowDocument,
    private readonly known: TrialKnown,
    script: TestAct[],
  ) {
    this.language = known.language ?? 'zh'
    this.keys = script.flatMap((act) => {
      if ('keys' in act) return [...act.keys]
      if ('text' in act) return [act.text]
      return 'silences' in act ? Array.from({ length: act.silences }, () => '') : ['×']
    })
  }

  private say(step: string, words: unknown): void {
    const said = ((words ?? {}) as Record<string, string>)[this.language]
    if (!said) return
    const customer = (this.known.facts?.['customer'] ?? {}) as Record<string, string>
    const told = said
      .replace('{customer.name}', customer['name'] ?? '')
      .replace('{money(account.balance)}', this.language === 'zh' ? '一百二十三元五角' : '123 yuan 50')
      .replace('{digits(ticket.number)}', '二零二六零零一七')
    this.lines.push({ at: this.at, who: 'FLOW', text: told, step, verb: '' })
    this.at += told.length * 200
  }
  private system(step: string, said: string): void {
    this.lines.push({ at: this.at, who: 'SYSTEM', text: said, step, verb: '' })
  }

  private holds(condition: string): boolean {
    const customer = this.known.facts?.['customer'] as { tier?: number } | undefined
    if (condition.includes('tier'))
      return (customer?.tier ?? 0) >= Number(/>= (\d)/.exec(condition)?.[1] ?? 9)
    return condition.includes('customer != null') && customer !== undefined
  }

  private ended(end: TrialTold['end'], step: string, queue?: string): TrialTold {
    const asks = end === 'waiting' ? { kind: 'keys' as const } : null
    return { lines: this.lines, end, step, path: this.path, asks, ...(queue ? { queue } : {}) }
  }

  told(): TrialTold {
    let name = this.document.start
    for (let count = 0; count < 100; count++) {
      const step = this.document.steps[name]
      if (!step) return this.fallen(name)
      if (step.verb !== 'message') this.say(name, step['text'])
      if (step.verb === 'enqueue') {
        this.system(name, `→ ${text(step['queue'])}`)
        return this.ended('queue', name, text(step['queue']))
      }
      if (step.verb === 'hangup') return this.ended('hangup', name)
      const next = ['menu', 'gather', 'input'].includes(step.verb)
        ? this.ask(name, step)
        : this.pass(name, step)
      if (next === null) return this.ended('waiting', name)
      if (next === '×') return this.ended('hangup', name)
      name = next
    }
    return this.fallen(name)
  }
  private fallen(step: string): TrialTold {
    this.system(step, `→ ${this.document.fallback}`)
    return this.ended('queue', step, this.document.fallback)
  }

  private pass(name: string, step: FlowStep): string {
    if (step.verb === 'when') {
      const cases = step['cases'] as { if: string; then?: string }[]
      return cases.find((one) => this.holds(one.if))?.then ?? text(step['otherwise'])
    }
    if (step['language']) this.language = step['language'] as 'zh'
    if (step.verb === 'lookup') {
      const found = this.known.lookups?.[text(step['fact'])]
      this.system(name, `${text(step['fact'])} ${JSON.stringify(found ?? null)}`)
      if (!found) return text(step['nothing'])
      if ('fails' in found) return text(step['error'])
    }
    if (step.verb === 'ticket' || step.verb === 'message')
      this.system(name, text(step['category']) || text(this.known.facts?.['caller']))
    return text(step['then'])
  }

  private ask(name: string, step: FlowStep): string | null {
    const again = (step['again'] ?? []) as Record<string, string>[]
    for (let attempt = 0; attempt <= again.length; attempt++) {
      if (attempt > 0) this.say(name, again[attempt - 1])
      const key = this.keys.shift()
      if (key === undefined) return null
      if (key === '×') return '×'
      const rest = step.verb === 'menu' ? '' : this.keys.splice(0, 5).join('')
      const shown = step['mask'] ? '*' : key + rest
      this.at += 500
      this.lines.push({ at: this.at, who: 'CUSTOMER', text: shown || '…', step: name, verb: '' })
      this.path.push(`${name}=${shown}`)
      const to = step.verb === 'menu' ? (step['keys'] as Record<string, string>)[key] : text(step['then'])
      if (to) return to
    }
    return text(step['failed'])
  }
}
