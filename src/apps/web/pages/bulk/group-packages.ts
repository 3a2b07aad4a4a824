/** One application as it will be handed in: what it is called, and which of the files belong to it. */
export interface Group {
  name: string;
  bytes: number;
  /** Places in the list of files that was given. */
  files: number[];
}

export interface Handed {
  /** With the folders it was dropped with, parted by `/`. */
  path: string;
  bytes: number;
}

const JUNK = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
const ARCHIVE = /\.zip$/i;
const TEXT = /\.(?:docx|txt)$/i;
/** The office's tools lay every part into a folder named by its form code, such as `100001` or `100001-`. */
const FORM_FOLDER = /^\d{6}-?$/;
/** Text files that are parts of one application say which part they are. */
const PART = /权利要求|说明书|摘要|请求书|附图|claims?\b|description|abstract|drawings?/i;

interface Folder {
  name: string;
  files: number[];
  folders: Map<string, Folder>;
}

/**
 * Parts what was dropped into applications. An archive or a text file is one by itself; a folder is one when it holds parts of
 * an application (form folders, XML, pictures, named parts), otherwise what lies in it is looked at one by one.
 */
export function groupPackages(handed: readonly Handed[]): Group[] {
  const root: Folder = { name: '', files: [], folders: new Map() };
  for (const [at, { path }] of handed.entries()) {
    if (JUNK.test(path)) continue;
    const steps = path.split('/').filter((step) => step !== '');
    let here = root;
    for (const step of steps.slice(0, -1)) {
      const next: Folder = here.folders.get(step) ?? { name: step, files: [], folders: new Map() };
      here.folders.set(step, next);
      here = next;
    }
    here.files.push(at);
  }
  const nameOf = (at: number) => handed[at]!.path.split('/').at(-1)!;
  const group = (name: string, files: number[]): Group => ({
    name,
    bytes: files.reduce((sum, at) => sum + handed[at]!.bytes, 0),
    files,
  });
  const all = (folder: Folder): number[] => [...folder.files, ...[...folder.folders.values()].flatMap(all)];
  const isApplication = ({ files, folders }: Folder): boolean => {
    const names = files.map(nameOf);
    return (
      [...folders.keys()].some((name) => FORM_FOLDER.test(name)) ||
      names.some((name) => !ARCHIVE.test(name) && !TEXT.test(name)) ||
      (names.length > 1 && names.every((name) => TEXT.test(name) && PART.test(name)))
    );
  };
  const below = (folder: Folder): Group[] => {
    if (isApplication(folder)) return [group(folder.name, all(folder))];
    return [...folder.files.map((at) => group(nameOf(at), [at])), ...[...folder.folders.values()].flatMap(below)];
  };
  // What was dropped without a folder: archives and texts by themselves, loose parts together.
  const alone = root.files.filter((at) => ARCHIVE.test(nameOf(at)) || TEXT.test(nameOf(at)));
  const loose = root.files.filter((at) => !alone.includes(at));
  return [
    ...alone.map((at) => group(nameOf(at), [at])),
    ...(loose.length > 0 ? [group(nameOf(loose[0]!), loose)] : []),
    ...[...root.folders.values()].flatMap(below),
  ];
}
