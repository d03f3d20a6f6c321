import type { RouteRecordRaw } from 'vue-router'

/** Pages for those who may read how customers are led. */
const meta = { led: true }

/** The pages of flows, all under `/flows`. */
export const flowRoutes: RouteRecordRaw[] = [
  { path: 'flows', component: () => import('../flows/FlowsPage.vue'), meta },
  { path: 'flows/recordings', component: () => import('../flows/recordings/RecordingsPage.vue'), meta },
  { path: 'flows/account-menus', component: () => import('../flows/menus/MenusPage.vue'), meta },
  { path: 'flows/:name', component: () => import('../flows/DesignerPage.vue'), meta },
]
