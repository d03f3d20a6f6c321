import type { RouteRecordRaw } from 'vue-router'

/** The pages of the knowledge base, all under `/knowledge`. */
export const knowledgeRoutes: RouteRecordRaw[] = [
  { path: 'knowledge', component: () => import('../knowledge/search/SearchPage.vue') },
  { path: 'knowledge/articles/:id', component: () => import('../knowledge/read/ArticlePage.vue') },
]
