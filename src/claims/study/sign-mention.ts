/** One reference sign at one place. Offsets are those of the flat text it was found in (`flat`). */
export interface SignMention {
  /** `12`, `5a`, `6'`: as written, folded to ASCII. */
  sign: string;
  /** The part it stands for, as far as the mentions agree on it; empty where none can be told. */
  name: string;
  /** The run of words before the sign, at least as long as the name. */
  context: string;
  nameStart: number;
  signStart: number;
  signEnd: number;
  form: 'bracket' | 'bare' | 'list';
  /** Several signs share the name here: 相脚136、138和140, 电容(134；584); the name is then a common one. */
  several?: true;
}

export interface SignList {
  entries: SignMention[];
  /** Ranges of the description (flat) that are the list. */
  ranges: { start: number; end: number }[];
}

export interface SignNames {
  /** Names by sign, the best supported first. */
  bySign: ReadonlyMap<string, readonly { name: string; count: number }[]>;
  /** Signs by name, the best supported first. */
  byName: ReadonlyMap<string, readonly { sign: string; count: number }[]>;
}

/** A mention before its name is told. */
export interface Raw extends SignMention {
  /** A unit or a counting word follows. */
  quantity?: boolean;
  /** Whether the words before can be a name and no unit follows. */
  sounds?: boolean;
}
