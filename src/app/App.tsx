export function App() {
  return <main>Interaction viewer</main>
}
