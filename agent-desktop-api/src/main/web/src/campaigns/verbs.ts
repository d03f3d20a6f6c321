import { ElMessage } from 'element-plus'
import type { Campaign } from '../app/campaigns'
import { complain } from '../app/complain'
import { i18n } from '../app/i18n'
import { sure } from '../ui/sure'
import { campaigns } from './requests'

export type Verb = 'start' | 'pause' | 'stop'
const leadsTo = { start: 'RUNNING', pause: 'PAUSED', stop: 'STOPPED' } as const

/** What may be done with a campaign now. */
export const verbsOf = (campaign: Campaign): Verb[] =>
  (['start', 'pause', 'stop'] as const).filter((verb) => campaign.next.includes(leadsTo[verb]))

/** Does it, after a yes where that is wise; null when it was not done. */
export async function carryOut(verb: Verb, campaign: Campaign): Promise<Campaign | null> {
  const { t } = i18n.global
  const name = campaign.name
  const asks = verb !== 'pause'
  if (asks && !(await sure(t(`campaigns.${verb}Sure`, { name }), t('app.yes'), t('app.cancel')))) return null
  try {
    return await campaigns.become(campaign.id, verb)
  } catch (cause) {
    complain(cause)
    return null
  }
}

/** Adds a draft that is set up the same. */
export async function copy(campaign: Campaign): Promise<Campaign | null> {
  const { t } = i18n.global
  try {
    const name = t('campaigns.copyOf', { name: campaign.name }).slice(0, 80)
    const made = await campaigns.copy(campaign.id, name)
    ElMessage({ type: 'success', message: t('campaigns.copied', { name: made.name }) })
    return made
  } catch (cause) {
    complain(cause)
    return null
  }
}
