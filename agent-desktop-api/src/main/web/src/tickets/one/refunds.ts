import type { Me } from '../../app/api'
import type { Refund } from '../../app/tickets'

const above: Record<string, string[]> = {
  AGENT: ['AGENT', 'SUPERVISOR', 'ADMIN'],
  SUPERVISOR: ['SUPERVISOR', 'ADMIN'],
  ADMIN: ['ADMIN'],
}

/** What somebody may do with a refund now; the server decides. Nobody approves or pays their own. */
export function decisionsOf(refund: Refund, me: Pick<Me, 'username' | 'role'> | null): string[] {
  if (!me) return []
  const isOwn = refund.proposedBy === me.username
  if (refund.state === 'APPROVED')
    return !isOwn && (above['SUPERVISOR'] ?? []).includes(me.role) ? ['pay'] : []
  if (refund.state !== 'PROPOSED') return []
  const approves = !isOwn && (above[refund.needs ?? 'SUPERVISOR'] ?? []).includes(me.role)
  return [...(approves ? ['approve', 'reject'] : []), ...(isOwn ? ['cancel'] : [])]
}

/** Yuan as typed, in fen; null when it is no amount of at least one fen. */
export function fenOf(yuan: string): number | null {
  const text = yuan.trim().replace(/[,，¥￥]/g, '')
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(text)) return null
  const fen = Math.round(Number(text) * 100)
  return fen > 0 ? fen : null
}
