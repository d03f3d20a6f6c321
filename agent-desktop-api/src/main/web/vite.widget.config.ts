import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The chat for any page, in one file. */
export default defineConfig({
  plugins: [vue()],
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: false },
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../../../target/classes/static/chat', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: {
      entry: fileURLToPath(new URL('widget/main.ts', import.meta.url)),
      formats: ['iife'],
      name: 'LianxiChat',
      fileName: () => 'widget.js',
    },
  },
})
