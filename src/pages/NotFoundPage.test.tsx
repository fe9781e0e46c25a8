// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { NotFoundPage } from './NotFoundPage'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

const show = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <NotFoundPage />
    </MemoryRouter>,
  )

test('says that nothing is there, shows the address, and leads on', () => {
  show('/nowhere?a=1')
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toMatch(/^Page not found/)
  expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeTruthy()
  expect(screen.getByText('/nowhere?a=1')).toBeTruthy()
  expect(screen.getByRole('textbox', { name: 'Interaction ID or link' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Go to the start page' }).getAttribute('href')).toBe('/')
  expect(document.title).toBe('Page not found · Interaction viewer')
})

test('behind /i/ it says what an id looks like', () => {
  show('/i/hello')
  expect(screen.getByRole('alert').textContent).toMatch(/not an interaction ID.*32 digits/)
  expect(screen.queryByRole('list')).toBeNull()
})

test('an id that the address names all the same is offered', () => {
  show(`/i/{${A.toUpperCase()}}`)
  expect(screen.getByRole('link', { name: A }).getAttribute('href')).toBe(`/i/${A}`)
})

test('markup in the address is text', () => {
  const { container } = show('/<img src=x onerror=alert(1)>')
  expect(container.querySelector('img')).toBeNull()
  expect(screen.getByText('/<img src=x onerror=alert(1)>')).toBeTruthy()
})
