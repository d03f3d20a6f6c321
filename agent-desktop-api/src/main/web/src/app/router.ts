import { createRouter, createWebHistory } from 'vue-router'
import { useSession } from './session'

/** Pages for those who oversee the centre. */
const overseen = { overseen: true }

/** Pages for those who work on tickets or may read them. */
const ticketed = { ticketed: true }

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', component: () => import('../login/LoginPage.vue'), meta: { open: true } },
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
          meta: overseen,
        },
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
  const session = useSession()
  const me = await session.ask()
  if (to.meta['open']) return me ? session.home : true
  if (!me) return { path: '/login', query: to.path === '/' ? {} : { to: to.fullPath } }
  if (to.meta['overseen'] && !session.seesBoard) return session.home
  if (to.meta['ticketed'] && !session.seesTickets) return session.home
  if (to.path === '/tickets/new' && !session.worksTickets) return '/tickets'
  if (to.path === '/desk' && !session.hasDesk) return session.seesBoard ? '/wallboard' : true
  return true
})
