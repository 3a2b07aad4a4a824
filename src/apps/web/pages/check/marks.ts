import { useCallback, useMemo, useState } from 'react';
import { type ApplicationText, canonical } from '#claims/model/index.ts';

/** Something a person called no defect. */
export interface FalseMark {
  rule: string;
  reason: string;
  /** `YYYY-MM-DD` */
  day: string;
}

export type Marks = Readonly<Record<string, FalseMark>>;

const KEY = 'zhiquan.check.marks';
/** Texts whose marks are kept; the oldest gives way. */
const MOST_TEXTS = 40;

/**
 * The name a text goes by across its drafts: its title, or how its first claim begins. Alarms without words of their own
 * (something is missing) have the same fingerprint in every text, so marks belong to a text.
 */
export function textName({ title, claims }: Pick<ApplicationText, 'title' | 'claims'>): string {
  const said = canonical(title || (claims[0]?.text ?? '').slice(0, 40));
  let hash = 0x811c9dc5;
  for (let i = 0; i < said.length; i++) hash = Math.imul(hash ^ said.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${said.length}`;
}

type Kept = Record<string, Record<string, FalseMark>>;

/** What this browser remembers, by text and fingerprint; whatever cannot be read was not marked. */
export function readMarks(storage: Pick<Storage, 'getItem'>): Kept {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
    return kept as Kept;
  } catch {
    return {};
  }
}

/** Keeps or, without a mark, forgets one. */
export function keepMark(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  name: string,
  fingerprint: string,
  mark: FalseMark | undefined,
): Marks {
  const { [name]: own = {}, ...others } = readMarks(storage);
  const changed = { ...own };
  if (mark) changed[fingerprint] = mark;
  else delete changed[fingerprint];
  // The text at hand is the newest.
  const entries = [...Object.entries(others), [name, changed] as const].filter(
    ([, marks]) => Object.keys(marks).length > 0,
  );
  try {
    storage.setItem(KEY, JSON.stringify(Object.fromEntries(entries.slice(-MOST_TEXTS))));
  } catch {
    // A browser that keeps nothing still shows the mark until the page is left.
  }
  return changed;
}

/** The marks of a text in this browser, and how to set one. */
export function useMarks(text: ApplicationText | undefined): [Marks, (fingerprint: string, mark?: FalseMark) => void] {
  const name = useMemo(() => (text ? textName(text) : undefined), [text]);
  const [changed, setChanged] = useState<{ name: string; marks: Marks }>();
  const marks = useMemo(() => {
    if (name === undefined) return {};
    return changed?.name === name ? changed.marks : (readMarks(localStorage)[name] ?? {});
  }, [name, changed]);
  const set = useCallback(
    (fingerprint: string, mark?: FalseMark) => {
      if (name !== undefined) setChanged({ name, marks: keepMark(localStorage, name, fingerprint, mark) });
    },
    [name],
  );
  return [marks, set];
}
