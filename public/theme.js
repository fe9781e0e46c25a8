// Runs before the first paint, so that a reader who chose a theme never sees a flash of the other one.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is switched off: the system's theme it is.
}

// Where the page's own script can't be fetched or run, the page says so: it would stay empty.
const sayLost = () => {
  const root = document.getElementById('root')
  if (root.firstChild === null) root.append(document.getElementById('lost').content)
}
addEventListener('error', () => addEventListener('load', sayLost), true)
