import { parseArgs } from 'node:util';
import { systemClock } from '#adapters/clock.ts';
import { importIpc, openSchemes, schemeFiles } from '#adapters/schemes/index.ts';
import { CorpusRefused } from '#corpus/search/index.ts';
import { dayOf } from '#kernel/plain-date.ts';
import { badUse, type Command, type Context, type Result } from '../lib/command.ts';
import { edition, shownClass } from '../lib/corpus-scheme.ts';

export const command: Command = {
  name: 'corpus scheme',
  summary: 'Imports an edition of the IPC with its Chinese titles, and shows what it says of a symbol.',
  help: `zhiquan corpus scheme import <folder|file> [--edition 2026.01] [--concordance <file>] [--complete] [--licence <words>]
                      [--data <folder>] [--json]
zhiquan corpus scheme show [<symbol>] [--data <folder>] [--json]

import  Reads JSON lines {"code":"A01B1/02","title":"锹；铲","titleEn"?} and keeps them in the data folder, in place of the edition there;
        a server that runs uses them a moment later. Of a folder the newest ipc….jsonl is read, with a file named …concordance….jsonl
        of lines {"old":"A01B1/03","new":["A01B1/02"]}: symbols no longer in force.
        --edition   read from the file's name unless given
        --complete  a symbol that the file lacks does not exist; unless given, the file may have gaps
        --licence   what the source says of its use; kept and shown
        --json      {scheme, edition, file, stored, superseded, refused: […], complete, importedOn}
        Exit code: 0 everything was stored, 1 some lines are no symbols, 2 bad use, or nothing was imported.
show    The title of a symbol from the section down, and whether the edition has it: known, superseded (and by what), unknown, or
        well-formed where that cannot be told. Without a symbol: which edition is there.
        --json      {scheme, symbol, status, title, path: [{symbol, title}], replacedBy: […], children, edition, importedOn, source, licence}
        Exit code: 0 in force, 1 superseded, unknown or not to be told, 2 no symbol of the IPC.

Example: zhiquan corpus scheme import ./ipc-zh-2026.01.jsonl
Example: zhiquan corpus scheme show "C12N 15/113"`,
  run: (context) => {
    const [verb, ...rest] = context.args;
    try {
      if (verb === 'import') return importScheme(context, rest);
      if (verb === 'show') return show(context, rest);
    } catch (error) {
      // What is wrong stands in the reason here.
      if (error instanceof CorpusRefused) return badUse(error.message);
      throw error;
    }
    return badUse(
      `${verb === undefined ? 'Say what to do' : `"${verb}" is no command of corpus scheme`}: import or show. (See "zhiquan corpus scheme --help".)`,
    );
  },
};

function importScheme(context: Context, args: string[]): Result {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      concordance: { type: 'string' },
      complete: { type: 'boolean', default: false },
      licence: { type: 'string', default: '' },
    },
  });
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) return badUse('Name one file or folder to import.');
  const found = schemeFiles(given);
  const name = values.edition ?? found.edition;
  if (name === undefined || !/^(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])$/.test(name))
    return badUse(
      `Say which edition it is, as in --edition 2026.01: ${name === undefined ? "the file's name does not tell" : `"${name}" is none`}.`,
    );
  const importedOn = dayOf(systemClock().now());
  const { complete, licence } = values;
  const { stored, superseded, refused } = importIpc(context.data, {
    edition: name,
    file: found.file,
    concordance: values.concordance ?? found.concordance,
    complete,
    licence,
    on: importedOn,
  });
  const lines = [
    `IPC ${name}: ${stored - superseded} symbols in force, ${superseded} superseded.`,
    ...(refused.length > 0
      ? [`${refused.length} lines are no symbols of the IPC: ${refused.slice(0, 20).join(', ')}`]
      : []),
  ];
  return {
    exit: refused.length > 0 ? 1 : 0,
    json: { scheme: 'ipc', edition: name, file: found.file, stored, superseded, refused, complete, importedOn },
    human: lines.join('\n'),
  };
}

function show(context: Context, args: string[]): Result {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const ipc = openSchemes(context.data).ipc();
  return positionals.length === 0 ? edition(ipc) : shownClass(ipc, positionals.join(' '));
}
