// What those who run campaigns see, page by page.
import { previewScenes } from './previewed.mjs'
import { segmentScenes } from './segmented.mjs'

export function campaignScenes(base, tell, talk, ready) {
  const open = async (page, path, testid) => {
    await tell('log-in', { username: 'campaigns', role: 'CAMPAIGNS' })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(700)
  }
  const file = {
    name: '上海到期客户.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'tel,姓名,省份,套餐,到期日\n13800138001,王芳,上海,5G 畅享 199,2026-12-11\n"138 0013 8002",李伟,上海,5G 畅享 129,2026-12-12\n',
    ),
  }
  const choose = async (page) => {
    await open(page, '/campaigns/care/set-up/leads', 'file-drop')
    await page.getByTestId('file-drop').setInputFiles(file)
    await page.getByTestId('meaning-0').waitFor()
  }

  return {
    campaigns: (page) => open(page, '/campaigns', 'campaign-expiry'),
    'campaigns-empty': async (page) => {
      await tell('campaigns', { empty: true })
      await open(page, '/campaigns')
      await page.locator('.empty').waitFor()
    },
    'campaigns-failed': async (page) => {
      await tell('campaigns', { fails: true })
      await open(page, '/campaigns')
      await page.locator('.empty').waitFor()
    },
    'campaign-new': (page) => open(page, '/campaigns/new', 'campaign-name'),
    'campaign-new-wrong': async (page) => {
      await open(page, '/campaigns/new', 'campaign-name')
      await page.getByTestId('campaign-next').click()
      await page.locator('[data-field=name] .line').waitFor()
    },
    'campaign-leads-file': async (page) => {
      await choose(page)
      await page.waitForTimeout(300)
    },
    'campaign-leads-report': async (page) => {
      await choose(page)
      await page.getByTestId('meaning-0').selectOption('phone')
      await page.getByTestId('list-import').click()
      await page.getByTestId('lead-report').waitFor()
    },
    ...segmentScenes(open, tell),
    'campaign-pacing': (page) => open(page, '/campaigns/expiry/set-up/pacing', 'campaign-cap'),
    'campaign-hours': async (page) => {
      await open(page, '/campaigns/expiry/set-up/pacing', 'campaign-cap')
      await page.evaluate(() => document.getElementById('section-hours').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-blending': async (page) => {
      await open(page, '/campaigns/expiry/set-up/pacing', 'campaign-cap')
      await page.evaluate(() => document.getElementById('section-blending').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-yields': async (page) => {
      await tell('campaigns', { inbound: 'bad' })
      await open(page, '/campaigns/expiry', 'blending')
    },
    'campaign-recovers': async (page) => {
      await tell('campaigns', { inbound: 'better' })
      await open(page, '/campaigns/expiry', 'blending')
    },
    'campaign-quotas': async (page) => {
      await open(page, '/campaigns/expiry', 'quotas')
      await page.evaluate(() => document.querySelector('[data-testid=quotas]').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-callbacks': async (page) => {
      await open(page, '/campaigns/expiry/set-up/pacing', 'campaign-cap')
      await page.evaluate(() => document.getElementById('section-callbacks').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-preview-rules': async (page) => {
      await open(page, '/campaigns/look/set-up/pacing', 'preview-rules')
      await page.evaluate(() => document.getElementById('section-preview').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-retries': async (page) => {
      await open(page, '/campaigns/look/set-up/pacing', 'preview-rules')
      await page.evaluate(() => document.getElementById('section-retry').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-mix': async (page) => {
      await open(page, '/campaigns/expiry/set-up/pacing', 'campaign-cap')
      await page
        .getByTestId('mix-how')
        .getByText(/^(按比例|Proportion)$/)
        .click()
      await page.evaluate(() => document.getElementById('section-mix').scrollIntoView())
      await page.waitForTimeout(300)
    },
    'campaign-previews': async (page) => {
      await open(page, '/campaigns/look', 'previews')
      await page.getByTestId('previews').scrollIntoViewIfNeeded()
    },
    ...previewScenes(tell, ready),
    'campaign-script': async (page) => {
      await open(page, '/campaigns/expiry/set-up/script', 'script-begin')
      await page.getByTestId('script-begin').click()
      await page.waitForTimeout(300)
    },
    'desk-script': async (page) => {
      await tell('promised')
      await ready(page)
      const callback = {
        number: '138****1234',
        attempts: 1,
        expiresAt: new Date(Date.now() + 9e7).toISOString(),
      }
      await tell('ring', { which: 0, seconds: 20, queue: 'complaints', more: { callback } })
      await page.getByTestId('offer-accept').click()
      await page.getByTestId('script').waitFor()
      await page.keyboard.press('1')
      await page.keyboard.press('1')
      await page.waitForTimeout(400)
    },
    'desk-reasons': async (page) => {
      await tell('promised')
      await ready(page)
      const callback = {
        number: '138****1234',
        attempts: 1,
        expiresAt: new Date(Date.now() + 9e7).toISOString(),
      }
      await tell('ring', { which: 0, seconds: 20, queue: 'complaints', more: { callback } })
      await page.getByTestId('offer-accept').click()
      await page.getByTestId('script').waitFor()
      await page.keyboard.press('Alt+x')
      await page.getByTestId('wrapup-disposition-RESOLVED').click()
      await page.getByTestId('wrapup-reasons').waitFor()
      await page.keyboard.press('2')
      await page.waitForTimeout(400)
    },
    'campaign-reasons': async (page) => {
      await open(page, '/campaigns/churn/results', 'reasons')
      await page.getByTestId('reasons-by').selectOption('TIER')
      await page.waitForTimeout(400)
    },
    'campaign-reasons-form': async (page) => {
      await open(page, '/campaigns/churn/results', 'reasons-edit')
      await page.getByTestId('reasons-edit').click()
      await page.waitForTimeout(500)
    },
    'desk-callbacks': async (page) => {
      await tell('promised', { fill: true })
      await ready(page)
      await page.getByTestId('my-callbacks').waitFor()
    },
    'desk-callback-move': async (page) => {
      await tell('promised', { fill: true })
      await ready(page)
      await page.getByTestId('callback-move-3').click()
      await page.getByTestId('callback-slot-other').check()
      await page.waitForTimeout(400)
    },
    'desk-promise': async (page) => {
      await tell('promised')
      await talk(page)
      await page.getByTestId('call-hang-up').click()
      await page.getByTestId('wrapup-disposition-CALL_AGAIN').click()
      await page.getByTestId('callback-slot-2').check()
      await page.waitForTimeout(400)
    },
    'campaign-check': (page) => open(page, '/campaigns/care/set-up/check', 'campaign-start'),
    'campaign-check-ready': (page) => open(page, '/campaigns/churn/set-up/check', 'campaign-ready'),
    campaign: async (page) => {
      await open(page, '/campaigns/expiry', 'figure-calls')
      await page.locator('canvas').first().waitFor()
    },
    'campaign-still': (page) => open(page, '/campaigns/care', 'not-calling'),
    'campaign-missing': async (page) => {
      await open(page, '/campaigns/nowhere')
      await page.locator('.empty').waitFor()
    },
    'campaign-leads': (page) => open(page, '/campaigns/expiry/leads', 'lead'),
    'campaign-log': async (page) => {
      await open(page, '/campaigns/expiry/log', 'attempt')
      await page.locator('[aria-expanded]').nth(3).click()
      await page.waitForTimeout(200)
    },
    'campaign-log-export': async (page) => {
      await open(page, '/campaigns/expiry/log', 'attempt')
      await page.getByTestId('log-export').click()
      await page.waitForTimeout(400)
    },
    'campaign-results': (page) => open(page, '/campaigns/expiry/results', 'result-won'),
    'campaign-retention': async (page) => {
      await open(page, '/campaigns/churn/retention', 'net-saves')
      await page.locator('canvas').first().waitFor()
    },
    'campaign-retention-few': async (page) => {
      await tell('campaigns', { retained: 'few' })
      await open(page, '/campaigns/churn/retention', 'few-outcomes')
    },
    'campaign-retention-training': async (page) => {
      await tell('campaigns', { retained: 'training' })
      await open(page, '/campaigns/churn/retention', 'training')
    },
    'campaign-retention-empty': async (page) => {
      await tell('campaigns', { retained: 'nothing' })
      await open(page, '/campaigns/care/retention', 'retention')
    },
    'campaign-offers': async (page) => {
      await open(page, '/campaigns/churn/retention', 'offers-edit')
      await page.getByTestId('offers-edit').click()
      await page.getByTestId('offer-add').click()
      await page.waitForTimeout(300)
    },
    'campaign-plan': async (page) => {
      await open(page, '/campaigns/care/retention', 'plan-save')
      await page.evaluate(() => document.getElementById('section-plan').scrollIntoView())
      await page.getByTestId('hold-out').fill('60')
      await page.getByTestId('plan-save').click()
      await page.getByTestId('file-drop').setInputFiles({
        name: 'outcomes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('customer_number,stayed,until\nC1,left,2026-11-30\n'),
      })
      await page.getByTestId('outcome-report').waitFor()
    },
    'do-not-call': (page) => open(page, '/campaigns/do-not-call', 'refusal'),
    'do-not-call-partial': async (page) => {
      await open(page, '/campaigns/do-not-call', 'refusal')
      await page.getByTestId('choice-some').click()
      await page.getByTestId('refusal').nth(2).waitFor()
    },
    consents: (page) => open(page, '/campaigns/consents?number=13800138001', 'consent'),
    'consents-find': (page) => open(page, '/campaigns/consents', 'consent-number'),
    'consents-wrong': async (page) => {
      await open(page, '/campaigns/consents?number=abc', 'consent-number')
      await page.locator('.empty').waitFor()
    },
    'consents-none': async (page) => {
      await tell('agreeing', { empty: true })
      await open(page, '/campaigns/consents?number=13800138001', 'consent-record')
    },
    'consent-new': async (page) => {
      await open(page, '/campaigns/consents?number=13800138001', 'consent')
      await page.getByTestId('consent-record').click()
      await page.getByTestId('consent-purpose-CARE').check()
      await page.getByTestId('consent-evidence').fill('合同 SH-2026-0412 第 7 条')
      await page.waitForTimeout(400)
    },
    'consents-imported': async (page) => {
      await open(page, '/campaigns/consents', 'consent-number')
      await page.getByTestId('consent-import').click()
      await page.getByTestId('file-drop').setInputFiles(file)
      await page.getByTestId('consent-imported').waitFor()
    },
    'promised-calls': (page) => open(page, '/campaigns/callbacks', 'promised-call'),
    'promised-calls-empty': async (page) => {
      await tell('agreeing', { empty: true })
      await open(page, '/campaigns/callbacks')
      await page.locator('.empty').waitFor()
    },
    'promised-calls-failed': async (page) => {
      await tell('agreeing', { fails: true })
      await open(page, '/campaigns/callbacks')
      await page.locator('.empty').waitFor()
    },
    'promised-call-move': async (page) => {
      await open(page, '/campaigns/callbacks', 'promised-call')
      await page.getByTestId('promised-move').first().click()
      await page.waitForTimeout(400)
    },
    'promised-call-cancel': async (page) => {
      await open(page, '/campaigns/callbacks', 'promised-call')
      await page.getByTestId('promised-cancel').first().click()
      await page.getByTestId('cancel-reason').fill('客户已来电')
      await page.waitForTimeout(400)
    },
    'do-not-call-new': async (page) => {
      await open(page, '/campaigns/do-not-call', 'refusal')
      await page.getByTestId('refusal-new').click()
      await page.getByTestId('refusal-number').fill('not a number')
      await page.getByTestId('refusal-reason').fill('客户要求')
      await page.getByTestId('refusal-add').click()
      await page.waitForTimeout(500)
    },
  }
}
