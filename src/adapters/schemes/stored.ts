import path from 'node:path';
import { z } from 'zod';
import { findPlainDate } from '#kernel/plain-date.ts';

export const schemeLine = z.object({
  code: z.string().max(40),
  title: z.string().max(5000),
  titleEn: z.string().max(5000).optional(),
});
export const concordanceLine = z.object({ old: z.string().max(40), new: z.array(z.string().max(40)).max(200) });

/** An edition as it lies in the data folder. */
export const storedScheme = z.object({
  edition: z.string(),
  complete: z.boolean(),
  source: z.string(),
  importedOn: z.string().transform((day, context) => {
    const found = findPlainDate(day);
    if (!found) context.addIssue({ code: 'custom', message: 'no day' });
    return found ?? z.NEVER;
  }),
  licence: z.string(),
  lines: z.array(schemeLine),
  concordance: z.array(concordanceLine),
});

export const storedAt = (folder: string): string => path.join(folder, 'schemes', 'ipc.json.gz');
