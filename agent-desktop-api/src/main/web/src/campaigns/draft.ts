import type { Campaign, CampaignWish } from '../app/campaigns'
import type { MessageRules } from '../app/messages'

/** A campaign that is being set up and not there yet. */
export const fresh = (queue: string, callerNumber: string): CampaignWish => ({
  name: '',
  queue,
  callerNumber,
  purpose: 'CONTRACT_EXPIRY',
  mode: 'PROGRESSIVE',
  priority: 5,
  share: 10,
})

/** What a campaign tells without agents; as usual where nothing is said of it. */
export const messageOf = (wish: CampaignWish): MessageRules => ({
  flow: '',
  lines: 10,
  perSecond: 1,
  leavesOnMachines: false,
  ...wish.conduct?.message,
})

/** What stands against starting a campaign, as keys of words; nothing when it may be started. */
export function obstaclesOf(campaign: Campaign, leads: number, now: number): string[] {
  const found: string[] = []
  if (leads === 0) found.push('noLeads')
  if (campaign.endsAt && Date.parse(campaign.endsAt) <= now) found.push('over')
  if (campaign.state === 'STOPPED') found.push('stopped')
  return found
}

/** What should be looked at before a campaign is started. */
export function doubtsOf(campaign: Campaign): string[] {
  const found: string[] = []
  if (!campaign.rules.needsConsent) found.push('noConsent')
  if (campaign.mode === 'PREDICTIVE' && campaign.pacing.fewestAgents === 0) found.push('fewAgents')
  if (campaign.pacing.cap > 0.03) found.push('highCap')
  if (campaign.rules.limits.perDay > 3) found.push('oftenADay')
  return found
}
