import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Modules that the charts here never get anything from, by the end of their path. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  // Labels, ticks and lines of axes: the table beside a chart has the words and numbers, so both axes are hidden.
  'recharts/es6/component/Label',
  'recharts/es6/component/LabelList',
  'recharts/es6/cartesian/CartesianAxis',
  'recharts/es6/util/scale/getNiceTickValues',
  'd3-format/dist/d3-format',
  // Tooltips, legends and highlights.
  'recharts/es6/state/SetTooltipEntrySettings',
  'recharts/es6/state/SetLegendPayload',
  'recharts/es6/state/selectors/tooltipSelectors',
  'recharts/es6/theme/activeStyles',
  // From a place in the window back to a value, for tooltips and zooming.
  'recharts/es6/util/scale/createCategoricalInverse',
  // Bars described one by one by elements within them, and warnings to developers.
  'recharts/es6/util/useCells',
  'recharts/es6/util/LogUtils',
  // Round charts.
  'recharts/es6/state/selectors/polarAxisSelectors',
  // Waiting while a box changes its size.
  'es-toolkit/dist/compat/function/throttle',
  // Stacks, symbols and curves.
  'd3-shape/dist/d3-shape',
])

type Program = ReturnType<Rolldown.PluginContext['parse']>

/** What to look for in a file, and what to put in its place. */
type Edit = readonly [file: string, pattern: RegExp, instead: string]

const EDITS: readonly Edit[] = [
  // The box of a chart is inert: it is told of no pointer, key or touch, and no other chart moves with it.
  ['recharts/es6/state/store', /\.concat\(\[mouse\w+\.middleware[^\]]*\]\)/, ''],
  [
    'recharts/es6/chart/RechartsWrapper',
    /^ {2}var (?:myOn|on)[A-Z]\w+ = useCallback\([\s\S]*?^ {2}\}, \[.*\]\);$/gm,
    '',
  ],
  ['recharts/es6/chart/RechartsWrapper', /^ {4}on[A-Z]\w+: (?:myO|o)n\w+,$/gm, ''],
  [
    'recharts/es6/chart/RechartsWrapper',
    /\/\*#__PURE__\*\/React\.createElement\(EventSynchronizer, null\), /,
    '',
  ],
  // A selector remembers its latest result: an element of the chart, and with it the whole page that has been left.
  [
    'recharts/es6/zIndex/zIndexSelectors',
    /(?<=^export var selectZIndexPortalElement = )createSelector\([\s\S]*?^\}\)(?=;$)/m,
    `({ zIndex: { zIndexMap } }, zIndex, isPanorama) => {
  const entry = zIndex == null ? undefined : zIndexMap[zIndex];
  return isPanorama ? entry?.panoramaElement : entry?.element;
}`,
  ],
  // Nothing moves, so a chart is at once what an animation would come to.
  [
    'recharts/es6/animation/JavascriptAnimate',
    /^export function JavascriptAnimate\([\s\S]*?^\}$/m,
    'export const JavascriptAnimate = ({ children }) => children(1)',
  ],
  ['recharts/es6/cartesian/Bar', /\bomit(?=\(entry, \['id'\]\))/, '_objectWithoutProperties'],
  // This version of React needs no substitute for the hook.
  ['recharts/es6/state/hooks', /(?<='use-sync-external-store\/)shim\//, ''],
  // The library looks scales up by name, so a bundler keeps all of them, those of time and colour included.
  [
    'victory-vendor/es/d3-scale',
    /(?<=^export )\*(?= from "d3-scale";$)/m,
    '{ scaleBand, scaleLinear, scalePoint }',
  ],
  // Between numbers alone: the scales could also go from one colour to another.
  [
    'd3-scale/dist/d3-scale',
    /(?<=import \{ interpolateNumber, )(?=interpolate,)/,
    'interpolateNumber as ',
  ],
  [
    'd3-interpolate/dist/d3-interpolate',
    /(?<=^var [\w$]+ = )(?=\(function|[\w$]+\()/gm,
    '/* @__PURE__ */ ',
  ],
]

const HELPERS = JSON.stringify(join(import.meta.dirname, 'helpers.ts'))
const NOTHING = JSON.stringify(join(import.meta.dirname, 'nothing.ts'))

/** What each file of the chart library has for itself, on one line each, and its name in `helpers.ts`. */
const HELPER_NAMES = new Map([
  ['_extends', 'spread'],
  ['_objectSpread', 'spread'],
  ['_slicedToArray', 'asTuple'],
  ['_defineProperty', 'setField'],
  ['_objectWithoutProperties', 'omitFields'],
])

const HELPER = new RegExp(`^function (${[...HELPER_NAMES.keys()].join('|')})\\(.*\\n`, 'gm')

const withSharedHelpers = (code: string): string => {
  const names = [...code.matchAll(HELPER)].map(
    ([, name = '']) => `${HELPER_NAMES.get(name)} as ${name}`,
  )
  if (names.length === 0) return code
  return `import { ${names.join(', ')} } from ${HELPERS}\n${code.replaceAll(HELPER, '')}`
}

const exportedBy = (node: Program['body'][number]): readonly string[] => {
  if (node.type !== 'ExportNamedDeclaration') return []
  const declared = node.declaration
  if (declared?.type === 'VariableDeclaration') {
    return declared.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
  }
  if (declared?.type === 'FunctionDeclaration')
    return declared.id === null ? [] : [declared.id.name]
  return node.specifiers.flatMap(({ exported }) =>
    exported.type === 'Identifier' ? exported.name : [],
  )
}

const withoutContent = (program: Program): string => {
  const exported = program.body.flatMap(exportedBy).map((name) => `nothing as ${name}`)
  return `import { nothing } from ${NOTHING}\nexport { ${exported.join(', ')} }`
}

const PACKAGES = /(?<=\/node_modules\/)(?:recharts|victory-vendor|d3-\w+|es-toolkit)\/.*(?=\.m?js$)/

/**
 * Leaves out of the chart library what bars without axes, labels, tooltips and events never run, which is half of its
 * bytes. Fails the build when another version looks different, since all of that would come back unnoticed.
 */
export const leanChartsPlugin = (): Plugin => {
  const missing = new Set<string | Edit>([...LEFT_OUT, ...EDITS])
  let isThere = false
  return {
    name: 'lean-charts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: PACKAGES },
      handler(code, id) {
        const name = PACKAGES.exec(id)?.[0] ?? ''
        if (name.startsWith('recharts/')) isThere = true
        if (LEFT_OUT.has(name)) {
          missing.delete(name)
          return { code: withoutContent(this.parse(code)), map: null }
        }
        let lean = withSharedHelpers(code)
        for (const edit of EDITS) {
          const [file, pattern, instead] = edit
          if (file !== name || lean.search(pattern) === -1) continue
          missing.delete(edit)
          lean = lean.replace(pattern, instead)
        }
        return { code: lean, map: null }
      },
    },
    buildEnd(error) {
      const [first] = missing
      // The server's build has no charts, and a build that has failed already says why.
      if (error !== undefined || !isThere || first === undefined) return
      const file = typeof first === 'string' ? first : first[0]
      throw new Error(`${file} of the chart library looks different: see src/build/lean-charts`)
    },
  }
}
