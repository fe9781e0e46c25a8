const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** A share from 0 to 1 in whole percent; one that is neither none nor all is never rounded to 0 or 100 %. */
export const formatWholeShare = (share: number): string => {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share >= 0.995) return '>99%'
  return percent.format(share)
}
