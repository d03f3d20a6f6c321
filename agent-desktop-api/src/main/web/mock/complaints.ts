import type { Category, CustomField, TicketGroup } from '../src/app/categories.ts'

const account: CustomField = {
  code: 'month',
  labelZh: '账期',
  labelEn: 'Billing month',
  kind: 'TEXT',
  required: 'OPENING',
}
const amount: CustomField = {
  code: 'amount',
  labelZh: '争议金额（元）',
  labelEn: 'Amount in dispute (¥)',
  kind: 'NUMBER',
  required: 'NEVER',
}
const address: CustomField = {
  code: 'address',
  labelZh: '故障地址',
  labelEn: 'Address',
  kind: 'TEXT',
  required: 'OPENING',
}
const since: CustomField = {
  code: 'since',
  labelZh: '开始日期',
  labelEn: 'Since',
  kind: 'DATE',
  required: 'NEVER',
}
const device: CustomField = {
  code: 'device',
  labelZh: '终端类型',
  labelEn: 'Device',
  kind: 'CHOICE',
  required: 'CLOSING',
  choices: ['手机', '光猫', '机顶盒', '路由器'],
}

const causes = {
  billing: [
    { code: 'billing.rule', labelZh: '计费规则未告知', labelEn: 'Charging rule not explained' },
    { code: 'billing.fault', labelZh: '计费系统差错', labelEn: 'Billing system error' },
    { code: 'billing.vas', labelZh: '增值业务误订', labelEn: 'Added service ordered by mistake' },
    { code: 'billing.none', labelZh: '收费正确，已解释', labelEn: 'Charge is right, explained' },
  ],
  network: [
    { code: 'network.coverage', labelZh: '弱覆盖', labelEn: 'Weak coverage' },
    { code: 'network.cut', labelZh: '光缆中断', labelEn: 'Cable cut' },
    { code: 'network.home', labelZh: '用户侧设备故障', labelEn: 'Fault on the premises' },
  ],
  service: [
    { code: 'service.promise', labelZh: '承诺未兑现', labelEn: 'Promise not kept' },
    { code: 'service.manner', labelZh: '服务态度', labelEn: 'Manner' },
  ],
}

const templates = [
  {
    name: 'overcharge',
    labelZh: '多扣流量费',
    labelEn: 'Data charge too high',
    subject: '账单多扣流量费',
    description: '客户反映 月账单多扣流量费 元，要求核实并退费。',
    answer:
      '您好，您反映的流量费问题已核实：本账期内因套餐外流量计费规则未提前告知，产生费用 12.00 元。现已为您全额退回，将于 24 小时内到账。给您带来不便，非常抱歉。',
  },
  {
    name: 'explain',
    labelZh: '收费正确的解释',
    labelEn: 'The charge is right',
    answer:
      '您好，经核实，该费用为您当月套餐外流量产生，明细已通过短信发送。如仍有疑问，可随时联系我们，由首问责任人继续为您处理。',
  },
  {
    name: 'first',
    labelZh: '首次回应',
    labelEn: 'First response',
    answer: '您好，您的投诉已受理，工单由专人负责。我们会在 24 小时内核实并给您答复，期间有进展会及时告知。',
  },
]

type Row = [string, string, string, 'URGENT' | 'ORDINARY', string, CustomField[]?]
const rows: Row[] = [
  ['billing', '资费争议', 'Charges', 'ORDINARY', 'billing-desk'],
  ['billing.overcharge', '多扣费用', 'Overcharged', 'ORDINARY', 'billing-desk', [account, amount]],
  ['billing.package', '套餐争议', 'Plan in dispute', 'ORDINARY', 'billing-desk', [account]],
  ['billing.vas', '不知情订购增值业务', 'Service never ordered', 'URGENT', 'billing-desk', [amount]],
  ['billing.roaming', '国际漫游费', 'Roaming charges', 'ORDINARY', 'billing-desk', [account, amount]],
  ['network', '网络质量', 'Network', 'ORDINARY', 'network-gd'],
  ['network.mobile', '手机信号', 'Mobile signal', 'ORDINARY', 'network-gd', [address, since]],
  ['network.mobile.indoor', '室内弱信号', 'Weak indoors', 'ORDINARY', 'network-gd', [address]],
  ['network.broadband', '宽带故障', 'Broadband fault', 'URGENT', 'network-gd', [address, device]],
  ['network.broadband.slow', '宽带网速慢', 'Broadband slow', 'ORDINARY', 'network-gd', [address, device]],
  ['install', '装移机', 'Installation', 'ORDINARY', 'field-gd'],
  ['install.late', '装机超时', 'Installation late', 'URGENT', 'field-gd', [address]],
  ['install.move', '移机未完成', 'Move not done', 'ORDINARY', 'field-gd', [address]],
  ['service', '服务质量', 'Service', 'ORDINARY', 'front-desk'],
  ['service.attitude', '服务态度', 'Manner', 'ORDINARY', 'front-desk'],
  ['service.promise', '承诺未兑现', 'Promise not kept', 'URGENT', 'front-desk'],
  ['number', '号码业务', 'Numbers', 'ORDINARY', 'front-desk'],
  ['number.portability', '携号转网受阻', 'Porting refused', 'URGENT', 'front-desk'],
  ['number.nuisance', '骚扰电话', 'Nuisance calls', 'ORDINARY', 'front-desk'],
  ['number.reconnect', '复机不及时', 'Reconnection late', 'URGENT', 'front-desk'],
]

export const categories: Category[] = rows.map(([code, labelZh, labelEn, priority, group, fields]) => ({
  code,
  ...(code.includes('.') ? { parent: code.slice(0, code.lastIndexOf('.')) } : {}),
  version: 1,
  labelZh,
  labelEn,
  priority,
  group,
  active: true,
  fields: fields ?? [],
  articles: [],
  templates: code.startsWith('billing') ? templates : templates.slice(2),
  rootCauses: code.startsWith('billing')
    ? causes.billing
    : code.startsWith('network') || code.startsWith('install')
      ? causes.network
      : causes.service,
}))

export const groups: TicketGroup[] = [
  ['front-desk', '前台投诉组', 'Front desk', 'FRONT_DESK', ['agent01', 'agent02', 'agent03']],
  ['billing-desk', '资费核查组', 'Billing checks', 'FRONT_DESK', ['agent01', 'agent04', 'agent05']],
  ['network-gd', '广东网络支撑', 'Network Guangdong', 'PROVINCE', ['agent06', 'agent07']],
  ['field-gd', '广东装维', 'Field service Guangdong', 'PROVINCE', ['agent07', 'agent08']],
  ['hq-care', '集团客户关怀部', 'Headquarters care', 'HEADQUARTERS', ['agent08']],
].map(
  ([name, labelZh, labelEn, level, members]) =>
    ({ name, version: 1, labelZh, labelEn, level, members }) as TicketGroup,
)

/** What people complain of: category, subject, and what they say. */
export const complaints: [string, string, string][] = [
  [
    'billing.overcharge',
    '3 月账单多扣 12 元流量费',
    '客户反映 3 月账单中有一笔 12 元套餐外流量费，本人当月未使用漫游，也没有收到流量提醒短信，要求核实并退费。如不解决将向工信部申诉。',
  ],
  [
    'network.broadband',
    '宽带断网三天无人上门',
    '深圳南山区海岸城 3 栋 1502，光猫亮红灯，报修三天没有人联系，家里有学生要上网课，要求今天恢复。',
  ],
  [
    'billing.vas',
    '被订购“视频彩铃”每月 6 元',
    '客户查账发现自 1 月起每月扣 6 元视频彩铃，称从未订购，要求退订并双倍返还。',
  ],
  [
    'number.portability',
    '携号转网被告知有在网协议',
    '客户申请携号转网，被告知存在 2027 年到期的在网协议，客户称办理时没有人说明。',
  ],
  [
    'network.mobile',
    '小区室内打电话断断续续',
    '福田区梅林一村 12 栋整栋楼信号差，通话断续，晚上更明显，已持续两周。',
  ],
  [
    'service.attitude',
    '营业厅工作人员态度差',
    '客户在天河路营业厅办理销户，排队 40 分钟后被告知系统升级，工作人员态度冷淡。',
  ],
  [
    'install.late',
    '预约装机两次都没有来',
    '客户预约 11 月 20 日和 24 日装机，装维人员均未上门，也没有电话。',
  ],
  [
    'billing.package',
    '套餐到期后自动改为更贵的档',
    '合约期满未通知，自动转为 199 元套餐，客户要求改回 129 元并退差额。',
  ],
  ['number.nuisance', '每天收到多个贷款推销电话', '客户要求开通骚扰拦截并追查号码来源。'],
  ['number.reconnect', '缴费两小时仍未复机', '客户已缴清欠费 86.40 元，两小时仍停机，影响工作。'],
  ['billing.roaming', '泰国漫游一天扣 320 元', '客户称已开通 30 元/天漫游包，但账单显示按流量计费 320 元。'],
  [
    'network.broadband.slow',
    '千兆宽带晚上只有 60 兆',
    '客户晚 8 点至 11 点测速约 60 Mbps，要求按签约速率恢复或降价。',
  ],
  [
    'service.promise',
    '客服承诺返费一直没有到账',
    '10 月客服承诺返还 50 元话费，至今未到账，客户第三次来电。',
  ],
  ['install.move', '移机申请十天没有进度', '客户搬家申请移机十天，App 一直显示处理中。'],
]

export const people = [
  ['王秀兰', '138****1234', 5],
  ['李明', '186****9035', 1],
  ['Oliver Hartmann', '139****0077', 3],
  ['深圳市南山区某某科技有限公司', '137****5521', 7],
  ['陈建国', '135****8812', 4],
  ['欧阳雪', '150****3306', 2],
  ['赵丽颖', '133****7765', 6],
  ['黄志远', '189****4410', 3],
] as const

export const provinces = ['广东', '四川', '江苏', '浙江', '河南', '湖北', '北京', '山东']
