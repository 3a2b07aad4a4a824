import type { Study } from '../study/index.ts';

/** Whether the kind of application was said or can be read, and not merely taken for granted. */
export const kindKnown = ({ context, text }: Study): boolean =>
  (context.kind ?? text.request?.kind ?? text.kind) !== undefined;
