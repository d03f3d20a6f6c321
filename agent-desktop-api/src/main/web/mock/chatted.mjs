/** Pictures of chats on the desk. */
export const chatScenes = (base, tell, ready) => {
  const begun = async (page, unread = 0) => {
    await ready(page)
    await tell('chat', { id: 'chat-1', which: 0, count: 11, queue: 'complaints', unread })
    await page.getByTestId('chat-card').waitFor()
    await page.getByTestId('chat-message').last().waitFor()
  }
  return {
    'chat-joined': async (page) => {
      await ready(page)
      await tell('chat', { id: 'chat-1', which: 0, count: 11, queue: 'complaints' })
      await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
      await page.goto(`${base}/contacts/chat-1`)
      await page.getByTestId('chat-join').click()
      await page.getByTestId('chat-part').waitFor()
      await page.waitForTimeout(400)
    },
    'chat-found': async (page) => {
      await ready(page)
      await tell('chat', { id: 'chat-1', which: 0, count: 400, queue: 'complaints' })
      await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
      await page.goto(`${base}/contacts/chat-1?message=108`)
      await page.locator('[data-testid=chat-message][aria-current]').waitFor()
      await page.waitForTimeout(400)
    },
    'chat-parked': async (page) => {
      await begun(page)
      await page.getByTestId('chat-park').click()
      await page.waitForTimeout(400)
    },
    'chat-article': async (page) => {
      await begun(page)
      await page.locator('[data-testid=beside-hits] [data-testid^=hit-]').first().click()
      await page.getByTestId('beside-card').click()
      await page.waitForTimeout(400)
    },
    'customer-notes': async (page) => {
      await begun(page)
      await page.getByTestId('customer-note').fill('下次来电先问宽带是否已修好。')
      await page.getByTestId('customer-note').scrollIntoViewIfNeeded()
    },
    'called-lead': async (page) => {
      await ready(page)
      await tell('ring', { which: 2, seconds: 20, queue: 'vip', more: { id: 'led-1' } })
      await page.getByTestId('offer-accept').click()
      await page.getByTestId('called-lead').waitFor()
    },
    'chat-one': async (page) => {
      await begun(page)
      await tell('chat-typing', { id: 'chat-1' })
      await page.waitForTimeout(400)
    },
    'chat-three': async (page) => {
      await begun(page)
      await tell('chat', { id: 'chat-2', which: 1, count: 5, queue: 'english', unread: 2 })
      await tell('chat', { id: 'chat-3', which: 3, count: 9, queue: 'service', unread: 1 })
      await tell('ring', { which: 2, seconds: 20, queue: 'vip' })
      await page.getByTestId('inbox-accept').waitFor()
    },
    'chat-call': async (page) => {
      await begun(page)
      await tell('chat', { id: 'chat-2', which: 1, count: 5, queue: 'english', unread: 2 })
      await tell('ring', { which: 2, seconds: 20, queue: 'vip' })
      await page.getByTestId('inbox-accept').click()
      await page.getByTestId('call-state').waitFor()
    },
    'chat-offer': async (page) => {
      await ready(page)
      await tell('ring', { which: 0, seconds: 20, queue: 'service', more: { channel: 'CHAT' } })
      await page.getByTestId('offer-card').waitFor()
    },
    'chat-many': async (page) => {
      await ready(page)
      await tell('chat', { id: 'chat-1', which: 0, count: 10000, queue: 'complaints' })
      await page.getByTestId('chat-message').last().waitFor()
      await page.mouse.move(700, 400)
      for (let i = 0; i < 12; i++) {
        await page.mouse.wheel(0, -1800)
        await page.waitForTimeout(120)
      }
    },
    'chat-quick': async (page) => {
      await begun(page)
      await page.getByTestId('chat-text').fill('/')
      await page.getByTestId('quick-found').waitFor()
    },
    'chat-replies': async (page) => {
      await begun(page)
      await page.getByTestId('chat-quick').click()
      await page.getByTestId('quick-pick').first().waitFor()
      await page.waitForTimeout(400)
    },
    'chat-emoji': async (page) => {
      await begun(page)
      await page.getByTestId('chat-emoji').click()
      await page.waitForTimeout(400)
    },
    'chat-refused': async (page) => {
      await begun(page)
      await tell('chats', { fails: true })
      await page.getByTestId('chat-text').fill('您的费用已经核实，系统多扣 12 元，将在 48 小时内退还。')
      await page.getByTestId('chat-send').click()
      await page.getByTestId('chat-again').waitFor()
    },
    'chat-whisper': async (page) => {
      await begun(page)
      await page.getByTestId('chat-whisper').check()
      await page.getByTestId('chat-text').fill('客户情绪激动，需要主管介入。')
    },
    'customer-money': async (page) => {
      await begun(page)
      await page.getByTestId('choice-money').click()
      await page.getByTestId('customer-money').waitFor()
    },
    'customer-past': async (page) => {
      await begun(page)
      await page.getByTestId('choice-past').click()
      await page.getByTestId('customer-past').waitFor()
    },
    'identity-search': async (page) => {
      await begun(page)
      await page.getByTestId('who-link').click()
      await page.getByTestId('link-search').fill('王')
      await page.getByTestId('link-look').click()
      await page.getByTestId('link-to-c-1').click()
      await page.getByTestId('link-reason').fill('已核对姓名和装机地址')
      await page.waitForTimeout(400)
    },
    'identity-nobody': async (page) => {
      await begun(page)
      await page.getByTestId('who-link').click()
      await page.getByTestId('link-search').fill('nobody')
      await page.getByTestId('link-look').click()
      await page.waitForTimeout(400)
    },
    'identity-linked': async (page) => {
      await begun(page)
      await page.getByTestId('who-link').click()
      await page.getByTestId('link-search').fill('王')
      await page.getByTestId('link-look').click()
      await page.getByTestId('link-to-c-1').click()
      await page.getByTestId('link-reason').fill('已核对姓名和装机地址')
      await page.getByTestId('link-confirm').click()
      await page.getByTestId('who-undo').click()
      await page.getByTestId('who-history').locator('summary').click()
      await page.waitForTimeout(400)
    },
    'follower-text': async (page) => {
      await begun(page)
      await tell('ring', { which: 2, seconds: 20, queue: 'vip' })
      await page.getByTestId('inbox-accept').click()
      await page.getByTestId('follower-open').click()
      await page.getByTestId('follower-text').fill('您好，宽带报障的进度可以在公众号菜单“我的工单”里查询。')
      await page.waitForTimeout(400)
    },
    'follower-refused': async (page) => {
      await begun(page)
      await tell('followers', { full: true })
      await tell('ring', { which: 2, seconds: 20, queue: 'vip' })
      await page.getByTestId('inbox-accept').click()
      await page.getByTestId('follower-open').click()
      await page.getByTestId('follower-refused').waitFor()
      await page.waitForTimeout(400)
    },
    'chat-wrapup': async (page) => {
      await begun(page)
      await page.getByTestId('chat-end').click()
      await page.getByTestId('wrapup-note').waitFor()
      await page.waitForTimeout(500)
    },
  }
}
