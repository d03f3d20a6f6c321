// What those who work on tickets see, page by page.

export function ticketScenes(base, tell, talk, ready) {
  const work = async (page, path, testid, role = 'SUPERVISOR') => {
    await tell('log-in', { username: role === 'AGENT' ? 'agent01' : 'super01', role })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(500)
  }
  const list = (page) => work(page, '/tickets?open=true', 'tickets-total')
  const one = (page, id = 'tk-0', role = 'SUPERVISOR') => work(page, `/tickets/${id}`, 'ticket', role)
  const verb = async (page, action) => {
    const button = page.getByTestId(`action-${action}`)
    if (!(await button.isVisible())) await page.getByTestId('action-more').click()
    await button.click()
    await page.getByTestId('verb-dialog').waitFor()
    await page.waitForTimeout(300)
  }
  const write = async (page) => {
    await page.getByTestId('category-choice').click()
    await page.getByTestId('category-billing.overcharge').click()
    await page.getByTestId('ticket-new-subject').fill('账单多扣 12 元流量费')
    await page.getByTestId('ticket-description').fill('客户称再不处理就向工信部申诉，要求今天退费。')
    await page.getByTestId('check-due').waitFor()
  }

  const routed = () => ({
    channel: 'TICKET',
    customer: null,
    customerAddress: 'T20261128010043',
    ticket: {
      id: 'tk-1',
      number: 'T20261128010043',
      subject: '宽带断网三天无人上门',
      clock: 'WARNING',
      due: new Date(Date.now() + 11_520_000).toISOString(),
    },
  })

  return {
    tickets: list,
    'tickets-agent': (page) => work(page, '/tickets', 'tickets-total', 'AGENT'),
    'tickets-reader': (page) => work(page, '/tickets?open=true', 'tickets-total', 'AUDITOR'),
    'tickets-filtered': async (page) => {
      await work(
        page,
        '/tickets?state=WORKING,TAKEN&open=true&category=billing&due-before=48h',
        'tickets-total',
      )
      await page.getByTestId('filter-state').click()
      await page.waitForTimeout(300)
    },
    'tickets-category': async (page) => {
      await list(page)
      await page.getByTestId('filter-category').click()
      await page.waitForTimeout(300)
    },
    'tickets-chosen': async (page) => {
      await list(page)
      for (const key of ['j', 'j', 'x', 'Shift+J', 'Shift+J', 'j', 'x']) await page.keyboard.press(key)
    },
    'tickets-bulk': async (page) => {
      await list(page)
      for (const key of ['j', 'x', 'Shift+J', 'Shift+J', 'Shift+J', 'Shift+J']) await page.keyboard.press(key)
      await page.getByTestId('bulk-transfer').click()
      await page.getByTestId('bulk-dialog').waitFor()
      await page.waitForTimeout(300)
    },
    'tickets-report': async (page) => {
      await list(page)
      for (const key of ['j', 'x', 'Shift+J', 'Shift+J', 'Shift+J', 'Shift+J']) await page.keyboard.press(key)
      await page.getByTestId('bulk-take').click()
      await page.getByTestId('bulk-go').click()
      await page.getByTestId('bulk-report').waitFor()
      await page.waitForTimeout(300)
    },
    'tickets-save': async (page) => {
      await work(page, '/tickets?open=true&priority=URGENT&repeat=true', 'tickets-total')
      await page.getByTestId('filter-save').click()
      await page.waitForTimeout(300)
    },
    'tickets-keys': async (page) => {
      await list(page)
      await page.keyboard.press('?')
      await page.waitForTimeout(300)
    },
    'tickets-none': async (page) => {
      await tell('tickets', { empty: true })
      await work(page, '/tickets', 'tickets-search', 'AGENT')
      await page.locator('.empty').waitFor()
    },
    'tickets-failed': async (page) => {
      await tell('tickets', { fails: true })
      await work(page, '/tickets?open=true', 'tickets-search')
      await page.locator('.empty').waitFor()
    },
    ticket: one,
    'ticket-story': async (page) => {
      await one(page)
      const button = page.getByTestId('choice-story')
      if (await button.isVisible()) await button.click()
    },
    'ticket-opened': async (page) => {
      await work(page, '/tickets?state=OPENED', 'tickets-total')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByTestId('ticket').waitFor()
      await page.waitForTimeout(500)
    },
    'ticket-breached': async (page) => {
      await work(page, '/tickets?open=true&breached=true', 'tickets-total')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByTestId('ticket').waitFor()
      await page.waitForTimeout(500)
    },
    'ticket-archived': async (page) => {
      await work(page, '/tickets?state=ARCHIVED', 'tickets-total')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByTestId('ticket').waitFor()
      await page.waitForTimeout(500)
    },
    'ticket-reader': (page) => one(page, 'tk-0', 'QUALITY'),
    'ticket-more': async (page) => {
      await one(page)
      await page.getByTestId('action-more').click()
      await page.waitForTimeout(300)
    },
    'ticket-transfer': async (page) => {
      await one(page)
      await verb(page, 'transfer')
      await page.getByTestId('verb-group').selectOption('network-gd')
      await page.getByTestId('verb-go').click()
    },
    'ticket-conflict': async (page) => {
      await one(page)
      await verb(page, 'suspend')
      await page.getByTestId('verb-reason').fill('等待客户提供 3 月的缴费凭证')
      await tell('tickets', { meddle: 'tk-0' })
      await page.getByTestId('verb-go').click()
      await page.getByTestId('ticket-changed').waitFor()
    },
    'ticket-merge': async (page) => {
      await one(page)
      await verb(page, 'merge')
    },
    'ticket-terms': async (page) => {
      await one(page)
      await verb(page, 'change-terms')
    },
    'ticket-archive': async (page) => {
      await work(page, '/tickets?state=REVISITED', 'tickets-total')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByTestId('ticket').waitFor()
      await verb(page, 'archive')
    },
    'ticket-refund': async (page) => {
      await one(page, 'tk-0', 'AGENT')
      await page.getByTestId('refund-add').click()
      await page.getByTestId('refund-amount').fill('0')
      await page.getByTestId('refund-go').click()
      await page.waitForTimeout(300)
    },
    'ticket-attach': async (page) => {
      await one(page)
      const file = (name, size) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'x') })
      await page
        .getByTestId('attachment-file')
        .setInputFiles([file('setup.exe', 900), file('huge.zip', 11 * 1024 * 1024)])
      await page.getByTestId('attachment-refused').nth(1).waitFor()
      await page.getByTestId('ticket-attachments').scrollIntoViewIfNeeded()
    },
    'ticket-missing': async (page) => {
      await work(page, '/tickets/nothing')
      await page.locator('.empty').waitFor()
    },
    'ticket-print': async (page) => {
      await one(page)
      await page.emulateMedia({ media: 'print' })
    },
    'ticket-new': async (page) => {
      await work(page, '/tickets/new?contact=h-0', 'ticket-form', 'AGENT')
      await write(page)
    },
    'ticket-new-errors': async (page) => {
      await work(page, '/tickets/new', 'ticket-form', 'AGENT')
      await page.getByTestId('ticket-submit').click()
    },
    'desk-ticket-offer': async (page) => {
      await ready(page)
      await tell('ring', { which: 0, seconds: 20, queue: 'complaints', more: routed() })
      await page.getByTestId('offer-ticket').waitFor()
    },
    'desk-ticket-hand': async (page) => {
      await ready(page)
      await tell('ring', { which: 0, seconds: 20, queue: 'complaints', more: routed() })
      await page.getByTestId('offer-accept').click()
      await page.getByTestId('tickets-in-hand').waitFor()
    },
    'ticket-offered': async (page) => {
      await ready(page)
      await page.getByTestId('nav-tickets').click()
      await page.getByTestId('tickets-total').waitFor()
      await tell('ring', { which: 0, seconds: 20, queue: 'complaints' })
      await page.getByTestId('offer-notice').waitFor()
    },
    'desk-ticket': async (page) => {
      await talk(page)
      await page.getByTestId('contact-ticket').click()
      await page.getByTestId('ticket-form').waitFor()
      await write(page)
      await page.waitForTimeout(300)
    },
  }
}
