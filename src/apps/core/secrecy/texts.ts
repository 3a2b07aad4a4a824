import { fieldsOf } from '#engine/form/form.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { MatterView } from '../read.ts';

/** Matters of such a procedure hold application texts: everything handed in is read under the rules of secrecy. */
export const holdsTexts = (procedure: Procedure): boolean =>
  Object.values(procedure.forms).some((form) =>
    Object.values(fieldsOf(form)).some((field) => field.kind === 'package'),
  );

/** Taken when the national office announced the grant: the filed text is public from then on. */
const GRANTED = 'record-grant';
const FILED = 'file';

type Seen = Pick<MatterView, 'log' | 'counts'>;

/** Log entry whose text was published with the grant; undefined while everything is unpublished. */
export const publishedEntry = (view: Seen): number | undefined =>
  (view.counts[GRANTED] ?? 0) === 0 ? undefined : view.log.findLast(({ action }) => action === FILED)?.seq;

/**
 * Whether what was handed in with an entry is unpublished. Only the text that was filed becomes public with the grant;
 * what was cut out of earlier versions on the way may never have been published anywhere and stays secret.
 */
export const isUnpublished = (view: Seen, seq: number | undefined): boolean =>
  seq === undefined || publishedEntry(view) !== seq;
