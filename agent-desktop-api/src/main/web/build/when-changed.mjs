// Runs one step of the web build only when what it reads has changed since it last succeeded.
// usage: node build/when-changed.mjs install|build|check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(web, '../../../target')
const notSource = new Set(['node_modules'])

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSource.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort()

const steps = {
  install: {
    command: ['npm', 'ci'],
    reads: () => ['package.json', 'package-lock.json', '.npmrc'].map((name) => join(web, name)),
    stamp: join(web, 'node_modules', '.installed'),
    made: join(web, 'node_modules', '.package-lock.json'),
  },
  build: {
    command: ['npm', 'run', 'build'],
    reads: () => filesUnder(web),
    stamp: join(target, 'web-built'),
    made: join(target, 'classes', 'static', 'index.html'),
  },
  check: {
    command: ['npm', 'run', 'check'],
    reads: () => filesUnder(web),
    stamp: join(target, 'web-checked'),
    made: web,
  },
}

const step = steps[process.argv[2]]
const hash = createHash('sha256').update(process.version)
for (const file of step.reads()) hash.update(file.slice(web.length)).update(readFileSync(file))
const now = hash.digest('hex')

if (existsSync(step.made) && existsSync(step.stamp) && readFileSync(step.stamp, 'utf8') === now) {
  console.log(`web ${process.argv[2]}: nothing changed`)
  process.exit(0)
}
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The web app needs Node 20.19 or newer, this is ${process.version}: install a newer Node.`)
  process.exit(1)
}
const run = spawnSync(step.command[0], step.command.slice(1), { cwd: web, stdio: 'inherit', shell: false })
if (run.error)
  console.error(`Cannot run npm (${run.error.message}): install Node 20.19 or newer with its npm.`)
if (run.status !== 0) process.exit(run.status ?? 1)
mkdirSync(dirname(step.stamp), { recursive: true })
writeFileSync(step.stamp, now)
