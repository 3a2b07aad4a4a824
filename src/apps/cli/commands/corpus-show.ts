import { publicationNumber } from '#corpus/record/index.ts';
import { refusalLine, refuse } from '#kernel/errors/index.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';

const USAGE = 'zhiquan corpus show <number> [--data <folder>] [--json]';

export const command: Command = {
  name: 'corpus show',
  summary: 'Shows one document of the corpus as it is stored.',
  help: `${USAGE}

The number is that of a publication or an application, in any spelling; of several stages of one application the latest is shown.
--json   the normalised record
Exit code: 0 found, 1 no such document, 2 bad use.

Example: zhiquan corpus show CN110838310A --json`,
  run: (context) => {
    const [number, ...rest] = context.args.filter((word) => word !== '--');
    if (number === undefined || rest.length > 0) return badUse(`One number is needed. Usage: ${USAGE}`);
    return withCorpus(context, async (corpus) => {
      const exact = await corpus.find(number.toUpperCase());
      const keys = exact ? [exact.key] : await corpus.keysOf(number);
      const records = await corpus.records(keys);
      // Of one application the granted text comes after the published one; a number of priority is shared by others.
      const record = records.sort((a, b) => ((a.publication.date ?? '') < (b.publication.date ?? '') ? 1 : -1))[0];
      if (!record) return { exit: 1, error: refusalLine(refuse('ZQ-COR-085', { number }), 'en') };
      const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('；');
      const lines: [string, string][] = [
        ['公开（公告）号 Publication', `${publicationNumber(record)}  ${record.publication.date ?? ''}`],
        ['申请号 Application', `${record.application?.number ?? ''}  ${record.application?.date ?? ''}`],
        ['名称 Title', record.title],
        ['申请人 Applicants', names(record.applicants)],
        ['发明人 Inventors', names(record.inventors)],
        ['分类号 Classes', [...record.ipc, ...record.locarno].map(({ symbol }) => symbol).join('；')],
        ['权利要求 Claims', String(record.claims.length)],
        ['来源 Source', `${record.source.id}, ${record.source.asOf}, ${record.source.licence}`],
      ];
      const others = keys.filter((key) => key !== record.key);
      const human = [
        ...lines.filter(([, value]) => value.trim() !== '').map(([label, value]) => `${label}: ${value}`),
        ...(record.abstract ? ['', record.abstract] : []),
        ...(others.length > 0 ? ['', `Also: ${others.join(', ')}`] : []),
      ].join('\n');
      return { exit: 0, json: record, human };
    });
  },
};
