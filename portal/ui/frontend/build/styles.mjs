// NL Design System CSS (bundled, then purged of what no template uses), its tokens (only those that are used)
// and our own layer with the themes (always whole), in one file.
import { writeFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { bundle, transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'
import { FRONTEND, MODULES, OUT, ROOT } from './paths.mjs'
import { usedTokens } from './tokens.mjs'

const TARGETS = { safari: (16 << 16) | (4 << 8), firefox: 115 << 16, chrome: 115 << 16 }
const BUDGET = 20 * 1024
const USERS_OF_VENDOR_CSS = ['templates/**/*.html', '{portal,content,selfservice}/**/*.py']

const bundled = (file) => bundle({ filename: `${FRONTEND}/css/${file}`, minify: true, targets: TARGETS }).code.toString()

async function purged(css) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: USERS_OF_VENDOR_CSS.map((pattern) => `${ROOT}/${pattern}`),
    variables: false,
    safelist: { standard: [/^:/], greedy: [/aria-/] },
  })
  return result.css
}

export async function buildStyles() {
  const vendor = await purged(bundled('vendor.css'))
  const own = bundled('own.css')
  const theme = `${MODULES}/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css`
  const tokens = await usedTokens(theme, vendor + own)
  const css = `@layer tokens,vendor,base,components,utilities;@layer tokens{:where(body){${tokens}}}@layer vendor{${vendor}}${own}`
  const { code } = transform({ filename: 'portaal.css', code: Buffer.from(css), minify: true, targets: TARGETS })
  await writeFile(`${OUT}/portaal.css`, code)
  report(code)
}

function report(code) {
  const size = brotliCompressSync(code).length
  console.log(`portaal.css: ${code.length} bytes, ${size} with brotli (budget ${BUDGET})`)
  if (size > BUDGET) throw new Error('The style sheet is over its budget.')
}
