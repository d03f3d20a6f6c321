import type { FlowDocument } from '../../app/flows'

/** A small flow for tests: a welcome, a menu, a balance, and a person. */
export const small = (): FlowDocument => ({
  flow: 'small',
  name: { zh: '小流程', en: 'Small' },
  languages: ['zh', 'en'],
  start: 'welcome',
  fallback: 'general',
  steps: {
    welcome: { verb: 'say', text: { zh: '您好。', en: 'Hello.' }, then: 'menu' },
    menu: {
      verb: 'menu',
      text: { zh: '余额请按一，人工请按零。', en: 'Balance, one. Agent, zero.' },
      keys: { '1': 'balance', '0': 'agent' },
      failed: 'agent',
    },
    balance: { verb: 'lookup', fact: 'account', into: 'account', then: 'tell', nothing: 'menu' },
    tell: { verb: 'say', text: { zh: '余额{money(account.balance)}。' }, then: 'menu' },
    agent: { verb: 'enqueue', queue: 'general' },
  },
  tests: [{ name: 'agent', script: [{ keys: '0' }], expect: { step: 'menu', path: ['menu=0', 'menus=1'] } }],
})
