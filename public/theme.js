try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
addEventListener(
  'error',
  () =>
    addEventListener('load', () => {
      const root = document.getElementById('root')
      if (root.firstChild === null) root.append(document.getElementById('lost').content)
    }),
  true,
)
