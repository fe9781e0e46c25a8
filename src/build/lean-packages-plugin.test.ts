import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leanPackagesPlugin } from './lean-packages-plugin'

const RELEASE = 'dist/production/index.js'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lean-packages-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, text: string) => {
  const file = join(root, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Builds a page with a router made of these files; returns its script. */
const buildWith = async (router: Readonly<Record<string, string>>): Promise<string> => {
  write('main.js', "import { Link } from 'react-router'\ndocument.title = Link\n")
  const [main = ''] = Object.keys(router)
  write('node_modules/react-router/package.json', JSON.stringify({ type: 'module', main }))
  for (const [name, text] of Object.entries(router))
    write(`node_modules/react-router/${name}`, text)
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [leanPackagesPlugin()],
    build: { write: false, minify: false, rolldownOptions: { input: join(root, 'main.js') } },
  })
  if (!('output' in built)) return expect.fail('It was to be built once')
  return built.output[0].code
}

const RELEASE_CODE = `
const React = globalThis.React
const Form = React.forwardRef(() => 'a form')
Form.displayName = "Form";
class RenderErrorBoundary {
  text = 'a boundary'
}
RenderErrorBoundary.contextType = RSCRouterContext;
const useNavigateStable = () => 'a data router'
const useNavigateUnstable = () => 'a link'
function useNavigate(isDataRoute) {
  return isDataRoute ? useNavigateStable() : useNavigateUnstable();
}
const getChildren = useNavigate
const render = (match, index, dataRouterOpts) => {
  let dataRouterState = dataRouterOpts?.state;
  return dataRouterState && (match.route.ErrorBoundary || index === 0) ? new RenderErrorBoundary() : getChildren()
}
const invariant = (isSo, message) => { if (!isSo) throw new Error(message) }
invariant(
  globalThis.routes,
  \`Index routes must not have child routes: \${location}\`
);
const getInvalidPathError = (path) => {
  return \`Cannot include a '\${
    path
  }' in \\\`to\\\`\`;
}
invariant(globalThis.path, getInvalidPathError())
export const Link = render({}, 0)
`

test('the page gets the router’s release build, without what it does not use', async () => {
  const code = await buildWith({
    'dist/development/index.js': "export const Link = 'for development'",
    [RELEASE]: RELEASE_CODE,
  })
  expect(code).toContain('a link')
  expect(code).not.toMatch(/a form|a boundary|a data router|child routes|Cannot include/)
})

test.each([
  ['components are made otherwise', RELEASE_CODE.replace('React.forwardRef', 'make')],
  ['names for a debugger are given otherwise', RELEASE_CODE.replace('displayName', 'name')],
  ['loading is told otherwise', RELEASE_CODE.replace('?.state', '.state')],
  ['mistakes are told otherwise', RELEASE_CODE.replace('Index routes', 'They')],
  ['mistakes in a step are told otherwise', RELEASE_CODE.replace('Cannot include', 'Leave out')],
  ['steps are made otherwise', RELEASE_CODE.replace('isDataRoute ?', '!isDataRoute ?')],
  ['boundary stands elsewhere', RELEASE_CODE.replace('return dataRouterState', 'return !!index')],
  ['boundary is set up otherwise', RELEASE_CODE.replace('.contextType', '.context')],
])('a router whose %s fails the build', async (_how, code) => {
  await expect(buildWith({ [RELEASE]: code })).rejects.toThrow('looks different')
})

test('a router whose files stand elsewhere fails the build', async () => {
  await expect(buildWith({ 'lib/index.js': RELEASE_CODE })).rejects.toThrow('looks different')
})

test('a build without the router, as the server’s is, has nothing to look for', async () => {
  write('main.js', 'document.title = 1\n')
  const input = join(root, 'main.js')
  const plugins = [leanPackagesPlugin()]
  const options = { write: false, rolldownOptions: { input } }
  await expect(
    build({ root, configFile: false, logLevel: 'silent', plugins, build: options }),
  ).resolves.toBeDefined()
})

test('a chart library that looks different fails the build', async () => {
  write('main.js', "import 'recharts'\n")
  write('node_modules/recharts/package.json', JSON.stringify({ main: 'es6/index.js' }))
  write('node_modules/recharts/es6/index.js', 'document.title = 1\n')
  const options = { write: false, rolldownOptions: { input: join(root, 'main.js') } }
  const plugins = [leanPackagesPlugin()]
  await expect(
    build({ root, configFile: false, logLevel: 'silent', plugins, build: options }),
  ).rejects.toThrow('chart library looks different')
})
