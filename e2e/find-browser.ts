import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The facts about the machine that the search for a browser needs, and what it may do to the machine. */
export type Machine = {
  /** The value of `CHROMIUM_PATH`; undefined if it is not set. */
  readonly chosen: string | undefined
  /** The folders in `PATH`. */
  readonly folders: readonly string[]
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly hasApt: boolean
  /** Where Playwright keeps, or would keep, its own download. */
  readonly downloadPath: string
  readonly isProgram: (path: string) => boolean
  /** Whether the browser there starts: a stub, or one with missing libraries, does not. */
  readonly starts: (path: string) => boolean
  /** Runs a command to its end; false if it failed or took longer than the given seconds. */
  readonly run: (command: readonly string[], seconds: number) => boolean
}

export type Found =
  | { readonly path: string; readonly from: string }
  | { readonly path: null; readonly problem: string }

/** The same engine without anything for windows, which takes half the time; Playwright downloads it too. */
const SHELL = 'chromium-headless-shell'

const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const HOW_TO_GET_ONE =
  'Install Chromium or Chrome, run "npx playwright install chromium", or set CHROMIUM_PATH to the program.'

const installed = (machine: Machine, names: readonly string[]): string | undefined => {
  const suffix = machine.platform === 'win32' ? '.exe' : ''
  return [
    ...names.flatMap((name) => machine.folders.map((folder) => join(folder, name + suffix))),
    ...(USUAL_PLACES[machine.platform] ?? []),
  ].find((path) => machine.isProgram(path) && machine.starts(path))
}

const downloaded = (machine: Machine): boolean =>
  machine.isProgram(machine.downloadPath) && machine.starts(machine.downloadPath)

const download = (machine: Machine): boolean => {
  if (!machine.run(['npx', 'playwright', 'install', '--no-shell', 'chromium'], 150)) return false
  if (downloaded(machine)) return true
  const mayAddLibraries = machine.isRoot && machine.hasApt
  if (!mayAddLibraries) return false
  return machine.run(['npx', 'playwright', 'install-deps', 'chromium'], 240) && downloaded(machine)
}

const fromDebian = (machine: Machine): boolean =>
  machine.isRoot &&
  machine.hasApt &&
  machine.run(['apt-get', 'update', '-qq'], 120) &&
  [SHELL, 'chromium'].some((name) =>
    machine.run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name], 300),
  )

/**
 * Finds a Chromium to test with, the cheapest way first: the one named by `CHROMIUM_PATH`, an installed one,
 * Playwright's own download or, if there is none yet, a new download or Debian's package. `preferred`: the whole
 * browser is the one that readers have.
 */
export const findBrowser = (machine: Machine, preferred: 'shell' | 'whole' = 'shell'): Found => {
  const names = preferred === 'shell' ? [SHELL, ...WHOLE] : [...WHOLE, SHELL]
  if (machine.chosen !== undefined) {
    return machine.isProgram(machine.chosen)
      ? { path: machine.chosen, from: 'CHROMIUM_PATH' }
      : { path: null, problem: `CHROMIUM_PATH names no program: ${machine.chosen}` }
  }
  const present = installed(machine, names)
  if (present !== undefined) return { path: present, from: 'installed' }
  if (downloaded(machine)) return { path: machine.downloadPath, from: "Playwright's download" }
  if (download(machine)) return { path: machine.downloadPath, from: "Playwright's download, new" }
  const packaged = fromDebian(machine) ? installed(machine, names) : undefined
  if (packaged !== undefined) return { path: packaged, from: "Debian's package, new" }
  return { path: null, problem: `No browser to test with. ${HOW_TO_GET_ONE}` }
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** This machine, in the form that `findBrowser` takes. */
export const thisMachine = (): Machine => ({
  chosen: process.env['CHROMIUM_PATH'],
  folders: (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  hasApt: existsSync('/usr/bin/apt-get'),
  downloadPath: chromium.executablePath(),
  isProgram,
  // On Windows, `--version` opens a window instead of printing.
  starts: (path) =>
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0,
  run: ([command = '', ...args], seconds) => {
    process.stdout.write(`Browser: none yet, trying "${[command, ...args].join(' ')}"\n`)
    const { status } = spawnSync(command, args, {
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return status === 0
  },
})

/** The arguments with which every test starts the browser: it makes no requests of its own, and can run as root. */
export const LAUNCH_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
