// One bundle for every file in js/entries/: a new module needs no change here.
import { build } from 'esbuild'
import { readdir } from 'node:fs/promises'
import { FRONTEND, OUT } from './paths.mjs'

export async function buildScripts() {
  const folder = `${FRONTEND}/js/entries`
  const entries = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  await build({
    entryPoints: entries.map((name) => `${folder}/${name}`),
    outdir: OUT,
    bundle: true,
    format: 'esm',
    minify: true,
    target: ['chrome115', 'firefox115', 'safari16.4'],
    logLevel: 'warning',
  })
}
