// What supervisors see, page by page.

export function overseenScenes(base, tell) {
  const supervise = async (page, path, testid) => {
    await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(300)
  }
  const section = (page, name) =>
    page.evaluate((id) => document.getElementById(id).scrollIntoView(), `section-${name}`)

  return {
    transcripts: (page) => supervise(page, '/transcripts?q=账单', 'found-chat-1'),
    'transcripts-none': (page) => supervise(page, '/transcripts?q=nothing', 'transcripts-found'),
    queues: (page) => supervise(page, '/queues', 'queue-complaints'),
    'queue-top': (page) => supervise(page, '/queues/complaints', 'policy-form'),
    'queue-rank': async (page) => {
      await supervise(page, '/queues/vip', 'policy-form')
      await section(page, 'rank')
    },
    'queue-overflow': async (page) => {
      await supervise(page, '/queues/complaints', 'policy-form')
      await section(page, 'overflow')
    },
    'queue-hours': async (page) => {
      await supervise(page, '/queues/complaints', 'policy-form')
      await section(page, 'hours')
    },
    'queue-errors': async (page) => {
      await supervise(page, '/queues/service', 'policy-form')
      await page.locator('.steps input.code').first().fill('billing>=2 and ')
      await page.getByTestId('queue-save').click()
      await page.getByTestId('policy-errors').waitFor()
    },
    'queue-conflict': async (page) => {
      await supervise(page, '/queues/complaints', 'policy-form')
      await page.getByTestId('queue-label-zh').fill('投诉与建议')
      await tell('meddle', { queue: 'complaints' })
      await page.getByTestId('queue-save').click()
      await page.getByTestId('conflict').waitFor()
      await page.waitForTimeout(300)
    },
    'queue-versions': async (page) => {
      await supervise(page, '/queues/complaints', 'policy-form')
      await page.getByTestId('queue-versions').click()
      await page.getByTestId('versions').waitFor()
      await page.waitForTimeout(400)
    },
    'queue-missing': async (page) => {
      await supervise(page, '/queues/nowhere')
      await page.locator('.empty').waitFor()
    },
    contacts: (page) => supervise(page, '/contacts', 'contact-h-0'),
    'contacts-none': async (page) => {
      await supervise(page, '/contacts?state=ON_HOLD')
      await page.locator('.empty').waitFor()
    },
    contact: (page) => supervise(page, '/contacts/h-0', 'decision'),
    'contact-waiting': (page) => supervise(page, '/contacts/h-6', 'why-position'),
    'contact-missing': async (page) => {
      await supervise(page, '/contacts/nothing')
      await page.locator('.empty').waitFor()
    },
    agents: (page) => supervise(page, '/agents', 'agent-agent01'),
    agent: (page) => supervise(page, '/agents/agent03', 'why-idle'),
    'agent-errors': async (page) => {
      await supervise(page, '/agents/agent05', 'why-idle')
      await page.getByTestId('skill-add').click()
      await page.locator('.skill input').last().fill('技能')
      await page.getByTestId('agent-save').click()
      await page.getByRole('alert').first().waitFor()
    },
    report: async (page) => {
      await supervise(page, '/reports', 'report')
      await page.locator('canvas').nth(3).waitFor()
      await page.waitForTimeout(400)
    },
    'report-ratings': async (page) => {
      await supervise(page, '/reports', 'report')
      await page.getByTestId('choice-ratings').click()
      await page.getByTestId('ratings').waitFor()
    },
    'report-estimates': async (page) => {
      await supervise(page, '/reports', 'report')
      await page.getByTestId('choice-estimates').click()
      await page.getByTestId('estimates').waitFor()
      await page.waitForTimeout(400)
    },
    'replay-idle': (page) => supervise(page, '/replay', 'replay-setup'),
    'replay-import': async (page) => {
      await supervise(page, '/replay', 'replay-setup')
      const buffer = Buffer.from('contact_id,channel\n' + 'a,b\n'.repeat(40))
      await page.getByTestId('history-file').setInputFiles({ name: 'day.csv', mimeType: 'text/csv', buffer })
      await page.getByTestId('history-imported').waitFor()
    },
    'replay-policy': async (page) => {
      await supervise(page, '/replay', 'replay-setup')
      await page.getByTestId('replay-policy').selectOption('complaints')
      await page.getByTestId('replay-policy-dialog').getByTestId('queue-label-zh').waitFor()
      await page.waitForTimeout(400)
    },
    'replay-running': async (page) => {
      await tell('slow', { seconds: 6 })
      await supervise(page, '/replay', 'replay-setup')
      await page.getByTestId('replay-scale').fill('0.85')
      await page.getByTestId('replay-start').click()
      await page.waitForTimeout(3200)
    },
    'replay-done': async (page) => {
      await tell('slow', { seconds: 0.5 })
      await supervise(page, '/replay', 'replay-setup')
      await page.getByTestId('replay-scale').fill('1.1')
      await page.getByTestId('replay-policy').selectOption('complaints')
      const dialog = page.getByTestId('replay-policy-dialog')
      await dialog.locator('[data-field=offerTimeoutSeconds] input').fill('12')
      await dialog.getByTestId('replay-policy-keep').click()
      await page.getByTestId('replay-start').click()
      await page.getByTestId('replay-results').waitFor()
      await page.locator('canvas').nth(4).waitFor()
      await page.waitForTimeout(500)
    },
  }
}
