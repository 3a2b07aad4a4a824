/** Files dropped on one page that travel on the next; gone when the window is closed. */
const pending = new Map<string, File[]>();

export const keepDropped = (batch: string, files: File[]): void => void pending.set(batch, files);

export function takeDropped(batch: string): File[] {
  const files = pending.get(batch) ?? [];
  pending.delete(batch);
  return files;
}
