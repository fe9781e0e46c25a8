import { describe, expect, test } from 'vitest'
import { findBrowser, type Machine } from './find-browser'

const DOWNLOAD = '/cache/chromium/chrome'

/** An empty Linux machine on which every command fails, and a list of the commands it ran. */
const machine = (programs: string[], given: Partial<Machine> = {}) => {
  const ran: string[] = []
  const made: Machine = {
    chosen: undefined,
    folders: ['/usr/local/bin', '/usr/bin'],
    platform: 'linux',
    isRoot: false,
    hasApt: true,
    downloadPath: DOWNLOAD,
    isProgram: (path) => programs.includes(path),
    starts: () => true,
    run: () => false,
    ...given,
  }
  const run: Machine['run'] = (command, seconds) => {
    ran.push(command.join(' '))
    return made.run(command, seconds)
  }
  return { ran, machine: { ...made, run } }
}

describe('which browser the end-to-end tests take', () => {
  test.each([
    ['/usr/bin/chromium-headless-shell'],
    ['/usr/bin/chromium'],
    ['/usr/bin/chromium-browser'],
    ['/usr/bin/google-chrome'],
    ['/usr/local/bin/google-chrome-stable'],
    ['/usr/bin/chrome'],
  ])('an installed one: %s', (path) => {
    const { machine: given, ran } = machine([path, DOWNLOAD])
    expect(findBrowser(given)).toEqual({ path, from: 'installed' })
    expect(ran).toEqual([])
  })

  test('the one that CHROMIUM_PATH names, before all others', () => {
    const { machine: given } = machine(['/opt/mine', '/usr/bin/chromium'], { chosen: '/opt/mine' })
    expect(findBrowser(given)).toEqual({ path: '/opt/mine', from: 'CHROMIUM_PATH' })
  })

  test.each([['/opt/none'], ['']])('none, where CHROMIUM_PATH names no program: "%s"', (chosen) => {
    const { machine: given, ran } = machine(['/usr/bin/chromium'], { chosen })
    expect(findBrowser(given)).toEqual({
      path: null,
      problem: `CHROMIUM_PATH names no program: ${chosen}`,
    })
    expect(ran).toEqual([])
  })

  test('Chrome in its usual place on a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const { machine: given } = machine([path], { platform: 'darwin' })
    expect(findBrowser(given)).toEqual({ path, from: 'installed' })
  })

  test('not a stub that does not start, but the next one', () => {
    const { machine: given } = machine(['/usr/bin/chromium-browser', '/usr/bin/google-chrome'], {
      starts: (path) => !path.endsWith('chromium-browser'),
    })
    expect(findBrowser(given)).toMatchObject({ path: '/usr/bin/google-chrome' })
  })

  test("Playwright's download, where nothing is installed", () => {
    const { machine: given, ran } = machine([DOWNLOAD])
    expect(findBrowser(given)).toEqual({ path: DOWNLOAD, from: "Playwright's download" })
    expect(ran).toEqual([])
  })

  test('a new download, where there was none', () => {
    const programs: string[] = []
    const { machine: given } = machine(programs, {
      run: () => programs.push(DOWNLOAD) > 0,
    })
    expect(findBrowser(given)).toEqual({ path: DOWNLOAD, from: "Playwright's download, new" })
  })

  test('a new download whose libraries root can add', () => {
    const programs: string[] = []
    let hasLibraries = false
    const { machine: given } = machine(programs, {
      isRoot: true,
      starts: () => hasLibraries,
      run: (command) => {
        if (command.includes('install')) programs.push(DOWNLOAD)
        if (command.includes('install-deps')) hasLibraries = true
        return true
      },
    })
    expect(findBrowser(given)).toEqual({ path: DOWNLOAD, from: "Playwright's download, new" })
  })

  test.each(['chromium-headless-shell', 'chromium'])(
    "Debian's package %s as root, where nothing can be downloaded",
    (name) => {
      const programs: string[] = []
      const { machine: given } = machine(programs, {
        isRoot: true,
        run: (command) => {
          const [program, action] = command
          if (action === 'install' && command.at(-1) === name) programs.push(`/usr/bin/${name}`)
          return program === 'apt-get' && (action !== 'install' || programs.length > 0)
        },
      })
      const path = `/usr/bin/${name}`
      expect(findBrowser(given)).toEqual({ path, from: "Debian's package, new" })
    },
  )

  test('the shell without windows rather than the whole browser, unless that is asked for', () => {
    const { machine: given } = machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'])
    expect(findBrowser(given)).toMatchObject({ path: '/usr/bin/chromium-headless-shell' })
    expect(findBrowser(given, 'whole')).toMatchObject({ path: '/usr/bin/chromium' })
  })

  test('none, with a sentence on how to get one, and no apt-get unless root', () => {
    const { machine: given, ran } = machine([])
    const found = findBrowser(given)
    expect(found.path).toBeNull()
    expect(JSON.stringify(found)).toContain('npx playwright install chromium')
    expect(ran).toEqual(['npx playwright install --no-shell chromium'])
  })
})
