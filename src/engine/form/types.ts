import type { Text } from '#kernel/text.ts';
import type { Condition } from '../condition.ts';

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'integer'
  | 'number'
  | 'money'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'agreement'
  | 'credit-code'
  | 'organisation'
  | 'phone'
  | 'email'
  | 'division'
  | 'ipc'
  | 'patent-numbers'
  | 'account'
  | 'files'
  | 'package'
  | 'list';

export interface Field {
  kind: FieldKind;
  label: Text;
  hint?: Text;
  required?: boolean | Condition;
  /** Shown and judged only when it holds; a hidden field's value is dropped. */
  when?: Condition;
  options?: { value: string; label: Text }[];
  /** Smallest and largest number, length, date (`today` allowed) or count of items. */
  min?: number | string;
  max?: number | string;
  pattern?: string;
  unit?: Text;
  /** For `list`: the fields of one item. */
  fields?: Record<string, Field>;
  /** For `files`: accepted media types. */
  accept?: string[];
  /** Where a known answer comes from, offered as "we already know this – is it right?". */
  known?: string;
  /** Never shown in lists, logs or exports in full. */
  personal?: boolean;
  /** Filled in by the page, not by a person: judged and kept, never drawn. */
  hidden?: true;
  /** For `package`: has to say what the package before it said; the house compares them and shows what differs. */
  sameAsBefore?: true;
}

export interface FormSection {
  title: Text;
  fields: Record<string, Field>;
}

export interface Form {
  title: Text;
  intro?: Text;
  sections: FormSection[];
}

export interface FileRef {
  name: string;
  sha256: string;
  bytes: number;
  mediaType: string;
}
