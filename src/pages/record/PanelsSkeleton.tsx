import { Bar } from '@/ui/Bar'

/** Where the panels will stand. */
export function PanelsSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-6 print:hidden">
      <Bar className="h-4 w-24" />
      <Bar className="h-40 w-full" />
      <Bar className="h-4 w-24" />
      <Bar className="h-16 w-full" />
      <Bar className="h-4 w-24" />
      <Bar className="h-24 w-full" />
    </div>
  )
}
