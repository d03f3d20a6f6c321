/** Pictures of chats on the desk. */
export const chatScenes = (base, tell, ready) => {
  const begun = async (page, unread = 0) => {
    await ready(page)
    await tell('chat', { id: 'chat-1', which: 0, count: 11, queue: 'complaints', unread })
    await page.getByTestId('chat-card').waitFor()
    await page.getByTestId('chat-message').last().waitFor()
  }
  return {
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
    'chat-wrapup': async (page) => {
      await begun(page)
      await page.getByTestId('chat-end').click()
      await page.getByTestId('wrapup-note').waitFor()
      await page.waitForTimeout(500)
    },
  }
}
