import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const out = fileURLToPath(new URL('../../../target/classes/static', import.meta.url))

const chunkOf = (id: string): string | null => {
  if (!id.includes('node_modules')) return null
  if (/[\\/](echarts|zrender)[\\/]/.test(id)) return 'chart'
  if (/[\\/](jssip|debug|sdp-transform|events|ms)[\\/]/.test(id)) return 'sip'
  if (/[\\/](element-plus|@element-plus|@floating-ui|@popperjs|async-validator|@vueuse)[\\/]/.test(id))
    return 'element'
  if (/[\\/](vue|@vue|vue-router|vue-i18n|@intlify|pinia)[\\/]/.test(id)) return 'vue'
  return null
}

/** `--mode mock` serves a pretend centre beside the pages, so they can be seen without the servers. */
export default defineConfig(async ({ mode }) => ({
  plugins: [vue(), ...(mode === 'mock' ? [(await import('./mock/plugin.ts')).mockCentre()] : [])],
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // the page's security policy allows no data: URLs for fonts
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf, debugName: 'libraries' }] } } },
  },
  server: { host: '127.0.0.1' },
  test: {
    include: ['src/**/*.test.ts', 'widget/**/*.test.ts', 'mock/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
  },
}))
