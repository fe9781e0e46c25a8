/** The word that stands where a value would: "Not recorded", "Empty", "None", "Not analysed yet". */
export function Absent({ word }: { word: string }) {
  return <span className="text-muted italic">{word}</span>
}
