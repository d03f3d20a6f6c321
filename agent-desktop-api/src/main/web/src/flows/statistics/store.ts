import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { FlowFigures } from '../../app/flows'
import { daysBack } from '../../ui/range'
import { flows } from '../requests'

/** How customers fared in the flow that is shown, over some days and in a version or all of them. */
export const useFlowFigures = defineStore('flowFigures', () => {
  const days = ref<'1' | '7' | '30'>('7')
  const version = ref<number | null>(null)
  const figures = shallowRef<FlowFigures | null>(null)
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  let asked = 0

  async function load(name: string): Promise<void> {
    const mine = ++asked
    is.value = 'loading'
    const [from] = daysBack(Number(days.value) - 1, 1)
    try {
      const told = await flows.statistics(name, {
        version: version.value ?? undefined,
        from: from.toISOString(),
        to: new Date().toISOString(),
      })
      if (mine !== asked) return
      figures.value = told
      is.value = 'loaded'
    } catch {
      if (mine === asked) is.value = 'failed'
    }
  }
  function reset(): void {
    asked++
    figures.value = null
    version.value = null
  }
  const bySteps = computed(() => new Map((figures.value?.steps ?? []).map((one) => [one.step, one])))
  return { days, version, figures, is, load, reset, bySteps }
})
