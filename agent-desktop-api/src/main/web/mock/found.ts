import type { TicketLine } from '../src/app/tickets.ts'
import { provinces } from './complaints.ts'
import { isOver } from './tickets.ts'

/** The lines a query asks for, in its order. */
export function matching(lines: TicketLine[], query: URLSearchParams, me: string): TicketLine[] {
  const has = (name: string): boolean => query.get(name) === 'true'
  const word = (name: string): string => query.get(name) ?? ''
  const who = word('assignee') === 'me' ? me : word('assignee')
  const tests: [boolean, (line: TicketLine, index: number) => boolean][] = [
    [word('state') !== '', (line) => word('state').split(',').includes(line.state)],
    [has('open'), (line) => !isOver(line.state)],
    [has('breached'), (line) => line.clock === 'BREACHED'],
    [has('at-risk'), (line) => line.clock === 'AT_RISK'],
    [who !== '', (line) => (who === 'none' ? !line.handler : line.handler === who)],
    [word('group') !== '', (line) => line.group === word('group')],
    [word('category') !== '', (line) => `${line.category}.`.startsWith(`${word('category')}.`)],
    [word('priority') !== '', (line) => line.priority === word('priority')],
    [word('province') !== '', (line) => provinces[Number(line.id.split('-')[1]) % 8] === word('province')],
    [word('phone') !== '', (line) => (line.phone ?? '').includes(word('phone').slice(-4))],
    [word('customer') !== '', (line) => (line.customerName ?? '').includes(word('customer'))],
    [has('risk'), (line) => (line.risks ?? []).length > 0],
    [has('repeat'), (line) => line.isRepeat === true],
    [word('abnormal') === 'URGED', (line) => (line.urged ?? 0) > 1],
    [word('abnormal') === 'BOUNCED', (line) => (line.returned ?? 0) > 0],
    [word('due-before') !== '', (line) => !!line.due && line.due < word('due-before')],
    [word('q') !== '', (line) => `${line.number}${line.subject}${line.customerName}`.includes(word('q'))],
  ]
  const asked = tests.filter(([isAsked]) => isAsked).map(([, test]) => test)
  const found = lines.filter((line, index) => asked.every((test) => test(line, index)))
  const by = { opened: 'openedAt', changed: 'changedAt', due: 'due' }[word('sort')] as 'due' | undefined
  const key = (line: TicketLine): string => line[by ?? 'due'] ?? '9'
  return found.sort((one, other) => (by === 'due' || !by ? 1 : -1) * key(one).localeCompare(key(other)))
}
