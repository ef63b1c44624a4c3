// Builds everything a browser gets: style sheet, scripts, font and icon. Run it again after adding templates.
import { cp, mkdir, rm } from 'node:fs/promises'
import { watch } from 'node:fs'
import { buildScripts } from './scripts.mjs'
import { buildStyles } from './styles.mjs'
import { FRONTEND, MODULES, OUT, TEMPLATES } from './paths.mjs'

const FONT = `${MODULES}/@fontsource-variable/source-sans-3`

async function build() {
  await mkdir(OUT, { recursive: true })
  await Promise.all([
    buildStyles(),
    buildScripts(),
    cp(`${FONT}/files/source-sans-3-latin-wght-normal.woff2`, `${OUT}/source-sans-3.woff2`),
    cp(`${FONT}/LICENSE`, `${OUT}/source-sans-3.LICENSE.txt`),
    cp(`${FRONTEND}/icons/favicon.svg`, `${OUT}/favicon.svg`),
  ])
}

await rm(OUT, { recursive: true, force: true })
await build()

if (process.argv.includes('--watch')) {
  let timer
  const again = () => { clearTimeout(timer); timer = setTimeout(() => build().catch(console.error), 150) }
  for (const folder of [FRONTEND, TEMPLATES]) watch(folder, { recursive: true }, again)
}
