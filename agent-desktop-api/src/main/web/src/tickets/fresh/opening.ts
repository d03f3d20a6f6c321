import { ElMessage } from 'element-plus'
import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import type { Category } from '../../app/categories'
import type { Ticket, TicketCheck, TicketLine } from '../../app/tickets'
import { stillWrong, type Said } from '../../ui/fields'
import { useTicketDirectory } from '../directory'
import { ticketing } from '../requests'
import { isAskable, lacking, nothingWritten, placed, wantedOf, type Fresh } from './draft'

const ASK_AFTER = 500

export interface Opening {
  fresh: Fresh
  category: Ref<Category | undefined>
  check: Ref<TicketCheck | null>
  checking: Ref<'nothing' | 'asking' | 'told' | 'failed'>
  errors: Ref<Said[]>
  busy: Ref<boolean>
  lacks: Ref<string[]>
  submit: () => Promise<Ticket | null>
  urge: (line: TicketLine) => Promise<boolean>
}

/** A ticket being written, checked as it grows, and opened once. */
export function useOpening(given: Partial<Fresh>): Opening {
  const { t } = useI18n()
  const directory = useTicketDirectory()
  const fresh = reactive<Fresh>({ ...nothingWritten(crypto.randomUUID()), ...given })
  const category = computed(() => directory.category.get(fresh.category))
  const check = shallowRef<TicketCheck | null>(null)
  const checking = ref<'nothing' | 'asking' | 'told' | 'failed'>('nothing')
  const errors = ref<Said[]>([])
  const refused = ref<unknown>({})
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0
  const body = computed(() => JSON.stringify(wantedOf(fresh, category.value)))
  const lacks = computed(() => lacking(fresh, category.value))
  const tree = (): unknown => ({ ...fresh, fields: { ...fresh.fields }, customer: { phone: fresh.phone } })

  async function ask(): Promise<void> {
    const mine = ++question
    checking.value = 'asking'
    try {
      const told = await ticketing.check(wantedOf(fresh, category.value))
      if (mine !== question) return
      check.value = told
      checking.value = 'told'
    } catch {
      if (mine === question) checking.value = 'failed'
    }
  }
  watch(
    body,
    () => {
      clearTimeout(timer)
      errors.value = stillWrong(errors.value, refused.value, tree())
      if (isAskable(fresh)) timer = setTimeout(() => void ask(), ASK_AFTER)
      else {
        question++
        check.value = null
        checking.value = 'nothing'
      }
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))

  async function submit(): Promise<Ticket | null> {
    if (busy.value) return null
    refused.value = tree()
    errors.value = lacks.value.map((field) => ({ field, message: t('tickets.field.missing') }))
    if (errors.value.length) return null
    busy.value = true
    try {
      const ticket = await ticketing.open(wantedOf(fresh, category.value))
      ElMessage({ type: 'success', message: t('tickets.fresh.opened', { number: ticket.number }) })
      return ticket
    } catch (cause) {
      if (cause instanceof Problem && cause.fields.length) errors.value = placed(cause.fields)
      else complain(cause)
      return null
    } finally {
      busy.value = false
    }
  }

  /** What the customer says goes to the ticket that is there already. */
  async function urge(line: TicketLine): Promise<boolean> {
    busy.value = true
    const note = fresh.description.trim() || fresh.subject.trim()
    try {
      await ticketing.act(line.id, 'urge', note ? { note } : {})
      ElMessage({ type: 'success', message: t('tickets.fresh.urged', { number: line.number }) })
      return true
    } catch (cause) {
      complain(cause)
      return false
    } finally {
      busy.value = false
    }
  }
  return { fresh, category, check, checking, errors, busy, lacks, submit, urge }
}
