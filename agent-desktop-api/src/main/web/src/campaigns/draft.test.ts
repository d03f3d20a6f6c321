import { describe, expect, it } from 'vitest'
import type { Campaign } from '../app/campaigns'
import { doubtsOf, fresh, messageOf, obstaclesOf } from './draft'

const campaign = (more: object): Campaign =>
  ({
    state: 'DRAFT',
    mode: 'PROGRESSIVE',
    pacing: { cap: 0.03, fewestAgents: 15 },
    rules: { needsConsent: true, limits: { perDay: 2 } },
    ...more,
  }) as unknown as Campaign

describe('a message', () => {
  it('is as usual where nothing is said of it', () => {
    const usual = { flow: '', lines: 10, perSecond: 1, leavesOnMachines: false }
    expect(messageOf(fresh('sales', '10000'))).toEqual(usual)
    const message = { ...usual, flow: 'notice', lines: 30 }
    expect(messageOf({ ...fresh('sales', '10000'), conduct: { message } })).toEqual(message)
  })
})

describe('a campaign before it is started', () => {
  it('needs leads and time', () => {
    expect(obstaclesOf(campaign({}), 3, 0)).toEqual([])
    expect(obstaclesOf(campaign({ endsAt: '2020-01-01T00:00:00Z' }), 0, Date.now())).toEqual([
      'noLeads',
      'over',
    ])
  })

  it('is told to be looked at where it is less careful than usual', () => {
    expect(doubtsOf(campaign({}))).toEqual([])
    const bold = campaign({
      mode: 'PREDICTIVE',
      pacing: { cap: 0.05, fewestAgents: 0 },
      rules: { needsConsent: false, limits: { perDay: 5 } },
    })
    expect(doubtsOf(bold)).toEqual(['noConsent', 'fewAgents', 'highCap', 'oftenADay'])
  })
})
