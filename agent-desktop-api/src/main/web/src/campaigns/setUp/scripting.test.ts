import { describe, expect, it } from 'vitest'
import { freshId, freshScript, nextStep, without } from './scripting'

describe('a script that is being written', () => {
  it('begins whole: each answer leads somewhere, and only the close ends a call', () => {
    const { nodes } = freshScript()
    const ids = nodes.map((node) => node.id)
    expect(nodes.flatMap((node) => node.answers).every((answer) => ids.includes(answer.to))).toBe(true)
    expect(nodes.filter((node) => node.answers.length === 0).map((node) => node.step)).toEqual(['CLOSE'])
  })

  it('has each id once', () => {
    const { nodes } = freshScript()
    expect(freshId(nodes, 'OFFER')).toBe('offer-2')
    expect(freshId([], 'OFFER')).toBe('offer')
  })

  it('loses a node with all that led to it', () => {
    const left = without(freshScript(), 'objection')
    expect(left.nodes).toHaveLength(4)
    expect(left.nodes.flatMap((node) => node.answers).some((one) => one.to === 'objection')).toBe(false)
  })

  it('goes on to the next step', () => {
    expect(nextStep('NEEDS')).toBe('OFFER')
    expect(nextStep('CLOSE')).toBe('CLOSE')
  })
})
