import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

/** What each folder must not import, and what it may, at any depth. */
const ZONES = [
  [
    'lib',
    ['react', 'react-dom/client', '@tanstack/react-query', '@/ui/Link', '@/ui/markdown/lex'],
    [],
  ],
  [
    'ui',
    ['@/features/find/FindBar', '@/interaction/title', '@/app/App'],
    ['@/lib/id-list/id-list'],
  ],
  ['interaction', ['@/ui/Link', '@/features/find/FindBar', '@/proxy/page/page'], ['@/lib/dates']],
  [
    'features/find',
    ['@/features/quote/quote', '../quote/quote', '@/pages/record/RecordHead', '@/proxy/page/page'],
    ['@/ui/markdown/lex', '@/interaction/title', '@/lib/review-set/review-set'],
  ],
  ['pages', ['@/app/App', '@/proxy/page/page', '../app/App'], ['@/features/find/FindBar']],
  ['app', ['@/proxy/page/page', '../../proxy/page/page'], ['@/pages/record/RecordHead']],
  ['proxy', ['@/ui/Link', '@/features/find/FindBar', '../../ui/Link'], ['@/lib/id-list/id-list']],
  ['build', ['@/ui/Link', '@/lib/dates'], []],
] as const

/**
 * The folders that may use queries. The part of the query library that writes is left out of the build, so no folder
 * may use it.
 */
const ASKING = ['interaction', 'features/find', 'pages', 'app']
const QUERY_NAMES = [
  ['useQuery', true],
  ['QueryClient', true],
  ['useMutation', false],
  ['useIsMutating', false],
  ['MutationObserver', false],
] as const

type Place = {
  readonly folder: string
  readonly from: string
  readonly name: string
  readonly isAllowed: boolean
}

const PLACES: readonly Place[] = [
  ...ZONES.flatMap(([zone, forbidden, allowed]) =>
    [zone, `${zone}/within`].flatMap((folder) => [
      ...forbidden.map((from) => ({ folder, from, name: 'x', isAllowed: false })),
      ...allowed.map((from) => ({ folder, from, name: 'x', isAllowed: true })),
    ]),
  ),
  ...ASKING.flatMap((folder) =>
    QUERY_NAMES.map(([name, isAllowed]) => ({
      folder,
      from: '@tanstack/react-query',
      name,
      isAllowed,
    })),
  ),
]

const fileOf = (place: Place): string => join('src', place.folder, `at-${PLACES.indexOf(place)}.ts`)

let report = ''
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zones-'))
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  // The linter takes its plugins from there.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const place of PLACES) {
    const file = join(folder, fileOf(place))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      `import { ${place.name} } from '${place.from}'\n\nexport const y = ${place.name}\n`,
    )
  }
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  try {
    execFileSync(process.execPath, [oxlint, '--format', 'unix'], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    // The linter exits with 1 when it finds something, as it should here.
    report = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(PLACES)('$folder may import $name of $from: $isAllowed', (place) => {
  const faults = report
    .split('\n')
    .filter((line) => line.includes(fileOf(place)) && line.includes('no-restricted-imports'))
  expect(faults.length === 0).toBe(place.isAllowed)
})
