import { parseArgs } from 'node:util';
import { childrenOf } from '#kernel/divisions/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import { loadCatalogue } from '../../core/catalogue.ts';
import { today } from '../../core/house.ts';
import { indicatorsOn } from '../../core/indicators.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'indicator show',
  summary: 'Computes one indicator as of a day, with the rows behind it.',
  help: `zhiquan indicator show <id> [--as-of <date>] [--by division] [--rows] [--json]

Example: zhiquan indicator show preexam.passRate --as-of 2026-06-30 --by division --json`,
  run: (context) => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      strict: false,
      options: { 'as-of': { type: 'string' }, by: { type: 'string' }, rows: { type: 'boolean' } },
    });
    const definition = loadCatalogue().indicators.get(positionals[0] ?? '');
    if (!definition) return badUse(`There is no indicator "${positionals[0] ?? ''}". See: zhiquan indicator list`);
    const given = values['as-of'] === undefined ? undefined : findPlainDate(String(values['as-of']));
    if (values['as-of'] !== undefined && !given) return badUse(`"${values['as-of']}" is not a day written YYYY-MM-DD.`);
    if (values.by !== undefined && values.by !== 'division') return badUse('--by takes "division".');
    return withHouse(context, async (house) => {
      const asOf = given ?? today(house);
      const [result] = await indicatorsOn(house, [definition], asOf);
      const { rows, unit, definition: words, ...figure } = result!;
      const by =
        values.by === undefined
          ? undefined
          : await Promise.all(
              childrenOf('150000', asOf).map(async ({ code }) => {
                const [part] = await indicatorsOn(house, [definition], asOf, code);
                return { division: code, value: part!.value, rowCount: part!.rows.length };
              }),
            );
      const json = {
        ...figure,
        unit: unit.zh,
        definition: words.zh,
        rowCount: rows.length,
        ...(by ? { by } : {}),
        ...(values.rows ? { rows } : {}),
      };
      return {
        exit: 0,
        json,
        human: `${definition.title.zh}: ${result!.value ?? '—'} ${unit.zh} (${asOf}, ${rows.length} rows)\n${words.zh}`,
      };
    });
  },
};
