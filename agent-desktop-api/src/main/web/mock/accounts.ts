import type { Account, AccountMenu } from '../src/flows/menus/menu.ts'

type Answer = [number, unknown]

const say = (name: string, value: string) => ({ name, kind: 'CLICK' as const, value, buttons: [] })
const kept = (): Account[] => [
  {
    name: 'hotline',
    appId: 'wx7d2f0c3a91e4b856',
    mode: 'AES',
    menu: {
      version: 4,
      changedBy: '许主管',
      changedAt: new Date(Date.now() - 7_200_000).toISOString(),
      push: { state: 'TAKEN', problem: '', at: new Date(Date.now() - 7_200_000).toISOString() },
      buttons: [
        {
          name: '查询',
          kind: 'LIST',
          value: '',
          buttons: [
            say('查余额', '余额'),
            say('账单和套餐', '账单'),
            { name: '网上营业厅', kind: 'VIEW', value: 'https://hall.example.cn/', buttons: [] },
          ],
        },
        {
          name: '办理',
          kind: 'LIST',
          value: '',
          buttons: [say('我要投诉', '投诉'), say('故障报修', '报修')],
        },
        say('人工服务', '人工'),
      ],
    },
  },
  { name: 'business', appId: 'wx19ab20cd31ef4257', mode: 'AES', menu: { version: 0, buttons: [] } },
]

/** The official accounts of the pretend centre. */
export class Accounts {
  fails = false
  empty = false
  refuses = ''
  wrong = false
  private all = kept()

  answer(method: string, path: string, body: Record<string, unknown>): Answer | null {
    if (!path.startsWith('/api/wechat/accounts')) return null
    if (this.fails) return [500, {}]
    if (method === 'GET') return [200, { items: this.empty ? [] : this.all }]
    if (this.wrong)
      return [
        400,
        {
          type: 'urn:lianxi:problem:invalid',
          errors: [
            {
              field: 'buttons[2].name',
              message: 'has at most 16 bytes of UTF-8',
              messageZh: '最多 16 字节（汉字每个 3 字节）',
            },
          ],
        },
      ]
    const account = this.all.find((one) => path.includes(`/${one.name}/`))
    if (!account) return [404, { type: 'urn:lianxi:problem:not-found' }]
    const at = new Date().toISOString()
    account.menu = {
      ...(body as unknown as AccountMenu),
      version: account.menu.version + 1,
      changedBy: '许主管',
      changedAt: at,
      push: { state: this.refuses ? 'REFUSED' : 'TAKEN', problem: this.refuses, at },
    }
    account.menu.buttons = account.menu.buttons.map((one) => ({
      ...one,
      value: one.value ?? '',
      buttons: one.buttons ?? [],
    }))
    return [200, account.menu]
  }
}
