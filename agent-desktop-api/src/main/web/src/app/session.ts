import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Me, Role } from './api'
import { api, Problem } from './http'
import { hasChosenLanguage, speak } from './i18n'

const boardRoles: Role[] = ['SUPERVISOR', 'ADMIN', 'QUALITY']
const ticketWorkers: Role[] = ['AGENT', 'SUPERVISOR', 'ADMIN']
const ticketReaders: Role[] = [...ticketWorkers, 'QUALITY', 'AUDITOR']
const knowledgeEditors: Role[] = ['EDITOR', 'SUPERVISOR', 'ADMIN']
const complaintRoles: Role[] = [...boardRoles, 'AUDITOR']
const chatReaders: Role[] = [...complaintRoles, 'AGENT']
const campaignRunners: Role[] = ['CAMPAIGNS', 'SUPERVISOR', 'ADMIN']
const campaignReaders: Role[] = [...campaignRunners, 'QUALITY', 'AUDITOR']
const flowReaders: Role[] = ['SUPERVISOR', 'ADMIN', 'AUDITOR']

/** Who is logged in on this browser. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const asked = ref(false)

  /** Asks the server once who we are; nobody is an answer too. */
  async function ask(): Promise<Me | null> {
    if (asked.value) return me.value
    try {
      me.value = await api.me()
      asked.value = true
      if (!hasChosenLanguage() && me.value.language === 'en') speak('en')
    } catch (problem) {
      asked.value = problem instanceof Problem && problem.status === 401
    }
    return me.value
  }

  async function logIn(username: string, password: string): Promise<void> {
    await api.logIn(username, password)
    asked.value = false
    await ask()
  }

  function forget(): void {
    me.value = null
    asked.value = true
  }

  async function logOut(): Promise<void> {
    await api.logOut().catch(() => undefined)
    forget()
  }

  const seesBoard = computed(() => me.value !== null && boardRoles.includes(me.value.role))
  const readsComplaints = computed(() => me.value !== null && complaintRoles.includes(me.value.role))
  const hasDesk = computed(() => me.value?.role === 'AGENT')
  const mayChange = computed(() => me.value?.role === 'SUPERVISOR' || me.value?.role === 'ADMIN')
  const worksTickets = computed(() => me.value !== null && ticketWorkers.includes(me.value.role))
  const seesTickets = computed(() => me.value !== null && ticketReaders.includes(me.value.role))
  const editsKnowledge = computed(() => me.value !== null && knowledgeEditors.includes(me.value.role))
  const readsFlows = computed(() => me.value !== null && flowReaders.includes(me.value.role))
  /** May contacts of others be seen? */
  const seesAll = computed(() => me.value !== null && complaintRoles.includes(me.value.role))
  const readsChats = computed(() => me.value !== null && chatReaders.includes(me.value.role))
  const readsCampaigns = computed(() => me.value !== null && campaignReaders.includes(me.value.role))
  const runsCampaigns = computed(() => me.value !== null && campaignRunners.includes(me.value.role))
  const home = computed(() => {
    if (me.value?.role === 'EDITOR') return '/knowledge'
    if (me.value?.role === 'CAMPAIGNS') return '/campaigns'
    if (me.value?.role === 'AUDITOR') return '/tickets'
    return me.value?.role === 'AGENT' || !seesBoard.value ? '/desk' : '/wallboard'
  })

  return {
    me,
    ask,
    logIn,
    logOut,
    forget,
    seesBoard,
    readsComplaints,
    seesTickets,
    worksTickets,
    editsKnowledge,
    readsFlows,
    seesAll,
    readsChats,
    readsCampaigns,
    runsCampaigns,
    hasDesk,
    mayChange,
    home,
  }
})
