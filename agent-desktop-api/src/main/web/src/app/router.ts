import { createRouter, createWebHistory } from 'vue-router'
import { campaignRoutes } from './campaignRoutes'
import { flowRoutes } from './flowRoutes'
import { knowledgeRoutes } from './knowledgeRoutes'
import { useSession } from './session'

/** Pages for those who oversee the centre. */
const overseen = { overseen: true }

/** Pages for those who work on tickets or may read them. */
const ticketed = { ticketed: true }

/** Pages about complaints as a whole, for those who answer for them. */
const complaints = { complaints: true }

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', component: () => import('../login/LoginPage.vue'), meta: { open: true } },
    { path: '/progress', component: () => import('../progress/ProgressPage.vue'), meta: { public: true } },
    {
      path: '/',
      component: () => import('./AppShell.vue'),
      children: [
        { path: '', redirect: () => useSession().home },
        { path: 'desk', component: () => import('../desk/DeskPage.vue') },
        { path: 'wallboard', component: () => import('../supervisor/WallboardPage.vue') },
        {
          path: 'contacts',
          component: () => import('../supervisor/contacts/ContactsPage.vue'),
          meta: overseen,
        },
        { path: 'contacts/:id', component: () => import('../supervisor/contacts/ContactPage.vue') },
        {
          path: 'transcripts',
          component: () => import('../transcripts/TranscriptsPage.vue'),
          meta: { chats: true },
        },
        { path: 'tickets', component: () => import('../tickets/list/TicketsPage.vue'), meta: ticketed },
        {
          path: 'tickets/new',
          component: () => import('../tickets/fresh/NewTicketPage.vue'),
          meta: ticketed,
        },
        { path: 'tickets/:id', component: () => import('../tickets/one/TicketPage.vue'), meta: ticketed },
        {
          path: 'replay/:id?',
          component: () => import('../supervisor/replay/ReplayPage.vue'),
          meta: { changed: true },
        },
        {
          path: 'tickets/board',
          component: () => import('../tickets/board/BoardPage.vue'),
          meta: complaints,
        },
        {
          path: 'tickets/report',
          component: () => import('../tickets/report/ReportPage.vue'),
          meta: complaints,
        },
        { path: 'tickets/rules', redirect: '/tickets/rules/categories' },
        {
          path: 'tickets/rules/categories/:code?',
          component: () => import('../tickets/rules/CategoriesPage.vue'),
          meta: complaints,
        },
        {
          path: 'tickets/rules/groups/:name?',
          component: () => import('../tickets/rules/GroupsPage.vue'),
          meta: complaints,
        },
        {
          path: 'tickets/rules/policy',
          component: () => import('../tickets/rules/PolicyPage.vue'),
          meta: complaints,
        },
        {
          path: 'tickets/rules/calendars/:name?',
          component: () => import('../tickets/rules/CalendarsPage.vue'),
          meta: complaints,
        },
        {
          path: 'tickets/rules/settings',
          component: () => import('../tickets/rules/SettingsPage.vue'),
          meta: complaints,
        },
        ...knowledgeRoutes,
        ...campaignRoutes,
        ...flowRoutes,
        { path: 'reports', component: () => import('../supervisor/reports/ReportPage.vue'), meta: overseen },
        { path: 'agents', component: () => import('../supervisor/agents/AgentsPage.vue'), meta: overseen },
        { path: 'agents/:id', component: () => import('../supervisor/agents/AgentPage.vue'), meta: overseen },
        { path: 'queues', component: () => import('../supervisor/queues/QueuesPage.vue'), meta: overseen },
        {
          path: 'queues/:name',
          component: () => import('../supervisor/queues/QueuePage.vue'),
          meta: overseen,
        },
      ],
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta['public']) return true
  const session = useSession()
  const me = await session.ask()
  if (to.meta['open']) return me ? session.home : true
  if (!me) return { path: '/login', query: to.path === '/' ? {} : { to: to.fullPath } }
  if (to.meta['chats'] && !session.readsChats) return session.home
  if (to.meta['complaints'] && !session.readsComplaints) return session.home
  if (to.meta['campaigned'] && !session.readsCampaigns) return session.home
  if (to.meta['campaigning'] && !session.runsCampaigns) return session.home
  if (to.meta['led'] && !session.readsFlows) return session.home
  if (to.meta['written'] && !session.editsKnowledge) return '/knowledge'
  if (to.meta['changed'] && !session.mayChange) return session.home
  if (to.meta['overseen'] && !session.seesBoard) return session.home
  if (to.meta['ticketed'] && !session.seesTickets) return session.home
  if (to.path === '/tickets/new' && !session.worksTickets) return '/tickets'
  const strays = to.redirectedFrom?.path === '/' || (to.path === '/desk' && !session.hasDesk)
  if (strays && to.path !== session.home) return session.home
  return true
})
