import type { RouteRecordRaw } from 'vue-router'

/** Pages for those who may read what campaigns do. */
const meta = { campaigned: true }

/** The pages of campaigns, all under `/campaigns`. */
export const campaignRoutes: RouteRecordRaw[] = [
  { path: 'campaigns', component: () => import('../campaigns/CampaignsPage.vue'), meta },
  {
    path: 'campaigns/do-not-call',
    component: () => import('../campaigns/refusals/DoNotCallPage.vue'),
    meta: { campaigning: true },
  },
  {
    path: 'campaigns/consents',
    component: () => import('../campaigns/consents/ConsentsPage.vue'),
    meta: { campaigning: true },
  },
  {
    path: 'campaigns/callbacks',
    component: () => import('../campaigns/callbacks/PromisedPage.vue'),
    meta: { campaigning: true },
  },
  {
    path: 'campaigns/new',
    component: () => import('../campaigns/setUp/SetUpPage.vue'),
    meta: { campaigning: true },
  },
  {
    path: 'campaigns/:id/set-up/:step?',
    component: () => import('../campaigns/setUp/SetUpPage.vue'),
    meta: { campaigning: true },
  },
  { path: 'campaigns/:id/:part?', component: () => import('../campaigns/live/CampaignPage.vue'), meta },
]
