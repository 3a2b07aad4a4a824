import type { ApplicationKind, ApplicationText } from '#claims/model/index.ts';
import type { Text } from '#kernel/text.ts';
import type { MatterView } from '../core/read.ts';
import type { FileStore, PackageValue } from './routes/files.ts';

/** One application text that was handed in, in the order of the log. */
export interface Version {
  label: Text;
  seq: number;
  action: string;
  /** The form's field it was handed in by. */
  field: string;
  value: PackageValue;
}

export const isPackage = (value: unknown): value is PackageValue =>
  typeof value === 'object' && value !== null && 'textSha256' in value;

export function packagesIn(view: Pick<MatterView, 'log'>): Version[] {
  return view.log.flatMap(({ title, seq, action, input }) =>
    Object.entries(input).flatMap(([field, value]) =>
      isPackage(value) ? [{ label: title, seq, action, field, value }] : [],
    ),
  );
}

export const readText = async (files: FileStore, sha256: string): Promise<ApplicationText> =>
  JSON.parse(new TextDecoder().decode(await files.get(sha256))) as ApplicationText;

const KINDS: readonly unknown[] = ['invention', 'utility', 'design'];

/** The kind of application that the person who opened the matter named; undefined where none was asked for. */
export const kindSaid = (view: Pick<MatterView, 'log'>): ApplicationKind | undefined =>
  view.log.map(({ input }) => input.kind).find((kind): kind is ApplicationKind => KINDS.includes(kind));
