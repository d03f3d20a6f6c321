import { scriptSteps, type Script, type ScriptNode, type ScriptStep } from '../../app/campaigns'

/** A script to begin with: greeting, needs, offer, objection, goodbye. */
export function freshScript(): Script {
  const node = (id: string, step: ScriptStep, zh: string, en: string, ...to: [string, string, string][]) => ({
    id,
    step,
    zh,
    en,
    answers: to.map(([words, english, next]) => ({ zh: words, en: english, to: next })),
  })
  return {
    nodes: [
      node(
        'opening',
        'OPENING',
        '您好，请问是{name}吗？我是客服{agent}，耽误您一分钟可以吗？',
        'Hello, is this {name}? This is {agent}. May I have a minute?',
        ['可以', 'Yes', 'needs'],
        ['不方便', 'No', 'close'],
      ),
      node('needs', 'NEEDS', '您现在的套餐用得还满意吗？', 'Are you happy with your plan?', [
        '继续',
        'Go on',
        'offer',
      ]),
      node(
        'offer',
        'OFFER',
        '我们为您准备了一项优惠……',
        'We have an offer for you …',
        ['接受', 'Accepts', 'close'],
        ['有顾虑', 'Objects', 'objection'],
      ),
      node(
        'objection',
        'OBJECTION',
        '我理解您的顾虑……',
        'I understand …',
        ['再考虑优惠', 'Back to the offer', 'offer'],
        ['不需要', 'No, thanks', 'close'],
      ),
      node('close', 'CLOSE', '感谢您的接听，再见。', 'Thank you for your time. Goodbye.'),
    ],
  }
}

/** An id that no node has yet. */
export function freshId(nodes: ScriptNode[], step: ScriptStep): string {
  const base = step.toLowerCase()
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!nodes.some((node) => node.id === id)) return id
  }
}

/** The script without a node, and without the answers that led to it. */
export const without = (script: Script, id: string): Script => ({
  nodes: script.nodes
    .filter((node) => node.id !== id)
    .map((node) => ({ ...node, answers: node.answers.filter((answer) => answer.to !== id) })),
})

/** The step that usually follows. */
export const nextStep = (step: ScriptStep): ScriptStep =>
  scriptSteps[Math.min(scriptSteps.indexOf(step) + 1, scriptSteps.length - 1)] ?? 'CLOSE'
