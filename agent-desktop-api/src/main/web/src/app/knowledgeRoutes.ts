import type { RouteRecordRaw } from 'vue-router'

/** Pages for those who write the knowledge base. */
const meta = { written: true }

/** The pages of the knowledge base, all under `/knowledge`. */
export const knowledgeRoutes: RouteRecordRaw[] = [
  { path: 'knowledge', component: () => import('../knowledge/search/SearchPage.vue') },
  { path: 'knowledge/articles/:id', component: () => import('../knowledge/read/ArticlePage.vue') },
  { path: 'knowledge/manage', component: () => import('../knowledge/edit/ArticlesPage.vue'), meta },
  { path: 'knowledge/edit/:id', component: () => import('../knowledge/edit/EditorPage.vue'), meta },
  { path: 'knowledge/import', component: () => import('../knowledge/intake/ImportPage.vue'), meta },
  { path: 'knowledge/gaps', component: () => import('../knowledge/learning/GapsPage.vue'), meta },
  { path: 'knowledge/reports', component: () => import('../knowledge/learning/ReportsPage.vue'), meta },
  { path: 'knowledge/relevance', component: () => import('../knowledge/learning/RelevancePage.vue'), meta },
  {
    path: 'knowledge/settings/categories',
    component: () => import('../knowledge/rules/CategoriesPage.vue'),
    meta,
  },
  {
    path: 'knowledge/settings/synonyms',
    component: () => import('../knowledge/rules/SynonymsPage.vue'),
    meta,
  },
  { path: 'knowledge/settings/weights', component: () => import('../knowledge/rules/WeightsPage.vue'), meta },
]
