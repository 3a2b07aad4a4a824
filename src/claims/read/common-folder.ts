/**
 * The folder around all of these paths, with its closing slash; empty where there is none. People zip a folder or its
 * content: one folder around everything is no part of the paths, unless its name is a form code or a nested archive.
 */
export function commonFolder(paths: readonly string[]): string {
  const first = paths[0] ?? '';
  const slash = first.indexOf('/');
  if (slash < 0) return '';
  const folder = first.slice(0, slash + 1);
  if (/^1\d{5}(?=[-_./])/.test(folder) || /\.zip\/$/i.test(folder) || !paths.every((p) => p.startsWith(folder)))
    return '';
  return folder + commonFolder(paths.map((p) => p.slice(folder.length)));
}
