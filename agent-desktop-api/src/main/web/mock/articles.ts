import type { ArticleKind, ArticleState, KnowledgeCategory } from '../src/app/knowledge.ts'

/** An article of the pretend centre, before it is dressed as the server tells it. */
export interface Written {
  id: string
  title: string
  kind: ArticleKind
  category: string
  state: ArticleState
  body: string
  tags?: string[]
  questions?: string[]
  provinces?: string[]
  validFrom?: string
  validTo?: string
  links?: string[]
  author?: string
  edition?: number
}

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

export const categories: KnowledgeCategory[] = [
  { id: 'tariff', labelZh: '资费套餐', labelEn: 'Tariffs', parent: null },
  { id: 'tariff.mobile', labelZh: '移动套餐', labelEn: 'Mobile plans', parent: 'tariff' },
  { id: 'tariff.data', labelZh: '流量包', labelEn: 'Data packs', parent: 'tariff' },
  { id: 'tariff.roaming', labelZh: '国际漫游', labelEn: 'Roaming', parent: 'tariff' },
  { id: 'broadband', labelZh: '宽带', labelEn: 'Broadband', parent: null },
  { id: 'broadband.fault', labelZh: '宽带故障', labelEn: 'Broadband faults', parent: 'broadband' },
  { id: 'broadband.install', labelZh: '装移机', labelEn: 'Installation', parent: 'broadband' },
  { id: 'service', labelZh: '业务办理', labelEn: 'Services', parent: null },
  { id: 'service.number', labelZh: '号码业务', labelEn: 'Numbers', parent: 'service' },
  { id: 'billing', labelZh: '账单与退费', labelEn: 'Bills and refunds', parent: null },
]

const portBody = `<p>携号转网指客户保留原手机号码，更换到另一家运营商。线上查询资格后，须本人持有效证件到营业厅办理。</p>
<h2>办理条件</h2><ul><li>号码已实名登记，且证件与登记一致；</li><li>号码处于正常状态，无停机、挂失；</li><li>与本网没有未到期的合约，或已结清违约金；</li><li>无欠费，含国际漫游等未出账费用；</li><li>距上一次携转满 120 天。</li></ul>
<h2>办理步骤</h2><h3>一、查询资格</h3><p>发送 <code>CXXZ#姓名#证件号码</code> 到本网客服号，数秒内收到短信答复。</p><h3>二、申请授权码</h3><p>发送 <code>SQXZ#姓名#证件号码</code>，授权码 <b>60 分钟</b>内有效。</p><h3>三、到携入方营业厅</h3><p>出示授权码和证件，选定套餐，换卡后生效。</p>
<h2>时限与费用</h2><table><tbody><tr><th>环节</th><th>时限</th><th>费用</th></tr><tr><td>资格查询</td><td>即时</td><td>免费</td></tr><tr><td>授权码</td><td>即时，60 分钟有效</td><td>免费</td></tr><tr><td>携转生效</td><td>一般 2 小时内</td><td>卡费以当地为准</td></tr></tbody></table>
<blockquote><p>客户因合约不能携出时，应说明合约名称、到期日和违约金算法，不得以其他理由推诿。</p></blockquote>
<h2>常见问题</h2><p>携转后原网的积分、话费余额不能带走，请客户先处理。</p>`

export const articles = (): Written[] => [
  {
    id: 'kb-1001',
    title: '携号转网怎么办理',
    kind: 'PROCESS',
    category: 'service.number',
    state: 'PUBLISHED',
    body: portBody,
    tags: ['携号转网', '携转', 'NP'],
    questions: ['怎么携号转网', '不换号码能换运营商吗', '转网要什么条件'],
    links: ['kb-1002', 'kb-1006'],
    edition: 4,
  },
  {
    id: 'kb-1002',
    title: '5G 畅享套餐 129 元档资费说明',
    kind: 'TARIFF',
    category: 'tariff.mobile',
    state: 'PUBLISHED',
    validFrom: day(-200),
    validTo: day(12),
    tags: ['5G', '129'],
    questions: ['129 套餐有多少流量'],
    body: '<p>面向新老客户，次月生效。</p><h2>资费</h2><table><tbody><tr><th>月费</th><th>国内流量</th><th>国内通话</th><th>套外流量</th></tr><tr><td>129 元</td><td>30 GB</td><td>500 分钟</td><td>5 元/GB</td></tr></tbody></table><h2>办理</h2><p>发送 <code>KT5G129</code> 到 10001。</p>',
    edition: 3,
  },
  {
    id: 'kb-1003',
    title: '流量加油包：当月 10 元 1 GB',
    kind: 'TARIFF',
    category: 'tariff.data',
    state: 'PUBLISHED',
    tags: ['加油包'],
    questions: ['怎么开通十元流量加油包', '流量不够用怎么办'],
    body: '<p>发送 <code>JYB10</code> 到 10001，立即生效，月底清零，可叠加 10 次。</p>',
    validTo: day(400),
  },
  {
    id: 'kb-1004',
    title: '宽带连不上：光猫红灯（LOS）处理',
    kind: 'FAULT',
    category: 'broadband.fault',
    state: 'PUBLISHED',
    tags: ['光猫', 'LOS', '断网'],
    questions: ['光猫亮红灯怎么办', '宽带突然上不了网'],
    body: '<h2>现象</h2><p>光猫 LOS 灯红色闪烁，终端不能上网。</p><h2>先请客户自查</h2><ol><li>光猫断电 1 分钟后重启；</li><li>检查黄色光纤尾纤是否折弯、松脱；</li><li>不要直视光纤端面。</li></ol><h2>仍不恢复</h2><p>在故障系统查询是否群障；不是群障的，派单装维，城市 24 小时内上门。</p>',
    links: ['kb-1005'],
  },
  {
    id: 'kb-1005',
    title: '宽带网速慢排查',
    kind: 'FAULT',
    category: 'broadband.fault',
    state: 'PUBLISHED',
    tags: ['测速'],
    body: '<p>先请客户用网线直连光猫测速，再判断是否 Wi-Fi 覆盖问题。</p>',
  },
  {
    id: 'kb-1006',
    title: '套餐外流量怎么计费',
    kind: 'FAQ',
    category: 'billing',
    state: 'PUBLISHED',
    questions: ['流量超了怎么收费', '套外流量多少钱'],
    body: '<p>套餐外流量按 5 元/GB 阶梯计费，每月封顶 600 元；达到 100 元时系统发短信提醒。</p>',
  },
  {
    id: 'kb-1007',
    title: '多扣话费怎么申请退费',
    kind: 'PROCESS',
    category: 'billing',
    state: 'PUBLISHED',
    tags: ['退费'],
    questions: ['话费多扣了能退吗'],
    body: '<p>核实账单后按责任退费：企业有瑕疵的双倍返还，责任不清的先行退费。</p><p>坐席权限 50 元，班长 200 元，超过的走审批。</p>',
  },
  {
    id: 'kb-1008',
    title: '广东家庭融合套餐 169 元档',
    kind: 'TARIFF',
    category: 'tariff.mobile',
    state: 'PUBLISHED',
    provinces: ['广东'],
    validTo: day(60),
    body: '<p>含 500M 宽带一条、60 GB 共享流量、1000 分钟通话，可加 3 张副卡。</p>',
  },
  {
    id: 'kb-1009',
    title: '港澳台漫游流量包',
    kind: 'TARIFF',
    category: 'tariff.roaming',
    state: 'PUBLISHED',
    tags: ['漫游', '香港', '澳门'],
    questions: ['去香港怎么上网'],
    body: '<p>26 元/天，含 1 GB 高速流量，用完限速 128 Kbps。</p>',
  },
  {
    id: 'kb-1010',
    title: '宽带移机：同城与跨区',
    kind: 'PROCESS',
    category: 'broadband.install',
    state: 'PUBLISHED',
    provinces: ['上海', '江苏', '浙江', '安徽', '福建'],
    body: '<p>同城移机 5 个工作日内完成；跨区需先核实资源。</p>',
  },
  {
    id: 'kb-1011',
    title: '校园卡毕业后怎么换套餐',
    kind: 'FAQ',
    category: 'tariff.mobile',
    state: 'DRAFT',
    author: 'editor',
    body: '<p>毕业当年 7 月 1 日起可以线上换成任意在售套餐。</p>',
  },
  {
    id: 'kb-1012',
    title: '卫星通话功能开通',
    kind: 'PROCESS',
    category: 'service',
    state: 'IN_REVIEW',
    author: 'editor02',
    body: '<p>支持机型须装有天通卡；功能费 10 元/月，开通后 24 小时内生效。</p>',
  },
  {
    id: 'kb-1013',
    title: '元旦流量翻倍活动',
    kind: 'TARIFF',
    category: 'tariff.data',
    state: 'SCHEDULED',
    author: 'editor',
    validFrom: day(10),
    validTo: day(40),
    body: '<p>活动期间充值 100 元，当月流量翻倍。</p>',
  },
  {
    id: 'kb-1014',
    title: '国庆漫游半价',
    kind: 'TARIFF',
    category: 'tariff.roaming',
    state: 'EXPIRED',
    validTo: day(-40),
    body: '<p>活动已结束。</p>',
  },
  {
    id: 'kb-1015',
    title: '2G 退网说明',
    kind: 'FAQ',
    category: 'service',
    state: 'WITHDRAWN',
    body: '<p>已由新文章代替。</p>',
  },
]

export const templates = [
  {
    kind: 'TARIFF',
    labelZh: '资费',
    labelEn: 'Tariff',
    body: '<h2>适用客户</h2><p></p><h2>资费</h2><table><tbody><tr><th>月费</th><th>流量</th><th>通话</th><th>套外</th></tr><tr><td></td><td></td><td></td><td></td></tr></tbody></table><h2>生效与失效</h2><p></p><h2>办理方式</h2><p></p><h2>注意事项</h2><p></p>',
  },
  {
    kind: 'FAULT',
    labelZh: '故障',
    labelEn: 'Fault',
    body: '<h2>现象</h2><p></p><h2>可能原因</h2><ul><li></li></ul><h2>客户自查</h2><ol><li></li></ol><h2>派单条件</h2><p></p>',
  },
  {
    kind: 'PROCESS',
    labelZh: '流程',
    labelEn: 'Process',
    body: '<h2>办理条件</h2><ul><li></li></ul><h2>步骤</h2><ol><li></li></ol><h2>时限与费用</h2><p></p>',
  },
  { kind: 'FAQ', labelZh: '问答', labelEn: 'FAQ', body: '<p></p>' },
]
