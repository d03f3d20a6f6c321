// What those who answer for complaints see, and what customers do, page by page.

export function complaintScenes(base, tell) {
  const supervise = async (page, path, testid) => {
    await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(400)
  }
  const section = (page, name) =>
    page.evaluate((id) => document.getElementById(id).scrollIntoView(), `section-${name}`)
  const bottom = (page) =>
    page
      .locator('.body.scroll')
      .last()
      .evaluate((box) => box.scrollTo(0, 99_999))
  const ask = async (page, number, phone = '13800001234') => {
    await page.goto(`${base}/progress`)
    await page.getByTestId('progress-number').fill(number)
    await page.getByTestId('progress-phone').fill(phone)
    await page.getByTestId('progress-find').click()
  }
  const found = async (page, number) => {
    await ask(page, number)
    await page.getByTestId('progress-told').waitFor()
    await page.waitForTimeout(200)
  }

  return {
    board: async (page) => {
      await supervise(page, '/tickets/board', 'complaint-board')
      await page.locator('canvas').nth(5).waitFor()
      await page.waitForTimeout(500)
    },
    'board-lower': async (page) => {
      await supervise(page, '/tickets/board', 'complaint-board')
      await page.locator('canvas').nth(5).waitFor()
      await page.getByTestId('board-bar-category-network').focus()
      await page.waitForTimeout(500)
      await bottom(page)
    },
    month: async (page) => {
      await supervise(page, '/tickets/report', 'month-report')
      await page.locator('canvas').nth(4).waitFor()
      await page.waitForTimeout(500)
    },
    'month-lower': async (page) => {
      await supervise(page, '/tickets/report', 'month-report')
      await page.locator('canvas').nth(4).waitFor()
      await page.waitForTimeout(300)
      await bottom(page)
    },
    refunds: async (page) => {
      await supervise(page, '/tickets/report', 'month-report')
      await page.getByTestId('choice-refunds').click()
      await page.locator('canvas').nth(2).waitFor()
      await page.waitForTimeout(500)
    },
    category: (page) => supervise(page, '/tickets/rules/categories/billing.overcharge', 'rule-form'),
    'category-fields': async (page) => {
      await supervise(page, '/tickets/rules/categories/billing.overcharge', 'rule-form')
      await section(page, 'fields')
    },
    'category-errors': async (page) => {
      await supervise(page, '/tickets/rules/categories/billing.overcharge', 'rule-form')
      await page.getByTestId('fields-add').click()
      await page.getByTestId('rule-save').click()
      await page.getByTestId('rule-errors').waitFor()
      await page.waitForTimeout(500)
    },
    'category-conflict': async (page) => {
      await supervise(page, '/tickets/rules/categories/billing.overcharge', 'rule-form')
      await page.getByTestId('rule-label-zh').fill('多扣话费')
      await tell('meddle-category', { code: 'billing.overcharge' })
      await page.getByTestId('rule-save').click()
      await page.getByTestId('conflict').waitFor()
      await page.waitForTimeout(400)
    },
    'category-versions': async (page) => {
      await supervise(page, '/tickets/rules/categories/billing', 'rule-form')
      await page.getByTestId('rule-versions').click()
      await page.getByTestId('versions').waitFor()
      await page.waitForTimeout(400)
    },
    'category-new': async (page) => {
      await supervise(page, '/tickets/rules/categories/billing', 'rule-form')
      await page.getByTestId('category-add-child').click()
      await page.getByTestId('rule-new-name').fill('Data Fee')
      await page.waitForTimeout(400)
    },
    group: (page) => supervise(page, '/tickets/rules/groups/front-desk', 'rule-form'),
    policy: async (page) => {
      await supervise(page, '/tickets/rules/policy', 'try-result')
      await page.waitForTimeout(400)
    },
    'policy-try': async (page) => {
      await supervise(page, '/tickets/rules/policy', 'try-result')
      await page.locator('[data-field="classes[1].promises.resolution"] input').fill('36')
      await page.getByTestId('try-pause').click()
      await section(page, 'rules')
      await page.waitForTimeout(900)
    },
    'policy-errors': async (page) => {
      await supervise(page, '/tickets/rules/policy', 'try-result')
      await page.locator('[data-field="classes[0].promises.resolution"] input').fill('0')
      await page.getByTestId('rule-save').click()
      await page.getByTestId('rule-errors').waitFor()
      await page.waitForTimeout(900)
    },
    calendar: (page) => supervise(page, '/tickets/rules/calendars/office', 'calendar-year'),
    'calendar-hours': async (page) => {
      await supervise(page, '/tickets/rules/calendars/office', 'calendar-year')
      await section(page, 'hours')
    },
    settings: (page) => supervise(page, '/tickets/rules/settings', 'rule-form'),
    'settings-lower': async (page) => {
      await supervise(page, '/tickets/rules/settings', 'rule-form')
      await section(page, 'refund')
    },
    progress: async (page) => {
      await page.goto(`${base}/progress`)
      await page.getByTestId('progress-number').waitFor()
    },
    'progress-slip': async (page) => {
      await ask(page, 'T2026', '138')
      await page.waitForTimeout(200)
    },
    'progress-unknown': async (page) => {
      await ask(page, 'T20261128000042', '13900001111')
      await page.getByTestId('progress-refusal').waitFor()
    },
    'progress-often': async (page) => {
      await ask(page, 'T20261128000042', '13800000000')
      await page.getByTestId('progress-refusal').waitFor()
    },
    'progress-open': (page) => found(page, 'T20261128000042'),
    'progress-urge': async (page) => {
      await found(page, 'T20261128000042')
      await page.getByTestId('progress-urge').click()
      await page.getByTestId('urge-form').scrollIntoViewIfNeeded()
    },
    'progress-urged': async (page) => {
      await found(page, 'T20261128000042')
      await page.getByTestId('progress-urge').click()
      await page.getByTestId('urge-send').click()
      await page.getByTestId('progress-thanks').waitFor()
    },
    'progress-answered': (page) => found(page, 'T20261128000043'),
    'progress-revisit': async (page) => {
      await found(page, 'T20261128000043')
      await page.getByTestId('revisit-NOT_SATISFIED').click()
      await page.getByTestId('revisit-send').scrollIntoViewIfNeeded()
    },
  }
}
