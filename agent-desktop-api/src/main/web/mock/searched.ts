import type { FoundChats } from '../src/app/transcripts.ts'
import { customers } from './people.ts'

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()

/** What a pretend search finds. */
export function searched(address: string): FoundChats {
  if (address.includes('nothing')) return { items: [] }
  const at = [400, 4_000, 90_000, 200_000]
  return {
    items: at.map((seconds, index) => {
      const customer = customers[index % customers.length]
      return {
        contact: `chat-${index + 1}`,
        channel: index % 2 ? 'web' : 'wechat',
        state: 'CLOSED' as const,
        openedAt: ago(seconds + 300),
        at: ago(seconds),
        queue: index % 2 ? 'english' : 'complaints',
        agents: index === 2 ? ['agent01', 'agent02'] : ['agent01'],
        ...(customer && index !== 3 ? { customer } : { name: '秋水 🍂' }),
        lines: [
          {
            number: 7,
            from: 'customer' as const,
            at: ago(seconds + 60),
            html: '我这个月的<mark>账单</mark>不对，多扣了 12 块流量费，我没有用那么多流量 &lt;b&gt;',
          },
          {
            number: 10,
            from: 'agent' as const,
            agent: 'agent01',
            at: ago(seconds),
            html: '好的，正在为您核实这期<mark>账单</mark>，请稍等。',
          },
          ...(index === 1
            ? [
                {
                  number: 11,
                  from: 'whisper' as const,
                  agent: 'super01',
                  at: ago(seconds),
                  html: '该客户上月投诉过同样的<mark>账单</mark>问题',
                },
              ]
            : []),
        ],
      }
    }),
    next: 'more',
  }
}
