// Where things are, seen from the repository root.
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '')
export const FRONTEND = `${ROOT}/portal/ui/frontend`
export const OUT = `${ROOT}/portal/ui/static/ui`
export const MODULES = `${ROOT}/node_modules`
export const TEMPLATES = `${ROOT}/templates`
