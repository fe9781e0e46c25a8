/** Whether files are being dragged, rather than text or a link. */
export const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true
