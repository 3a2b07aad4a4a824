import { loadCatalogue } from '../../core/catalogue.ts';
import { badUse, type Command } from '../lib/command.ts';

export const command: Command = {
  name: 'explain site',
  summary: 'Says for every value of a site which layer it comes from.',
  help: `zhiquan explain site <id> [--json]

Example: zhiquan explain site protection-centre --json`,
  run: ({ args }) => {
    const { sites } = loadCatalogue();
    const site = sites.get(args[0] ?? '');
    if (!site) return badUse(`Name a site: ${[...sites.keys()].join(', ')}.`);
    const { origins, settings, ...values } = site;
    const json = {
      id: site.id,
      values: Object.entries(values).map(([name, value]) => ({ name, value, from: origins[name] ?? site.id })),
      settings: Object.entries(settings).map(([name, value]) => ({ name, value, from: origins[`settings.${name}`] })),
    };
    const lines = json.values.map((one) => `${one.name} (${one.from}): ${JSON.stringify(one.value)}`);
    return { exit: 0, json, human: lines.join('\n') };
  },
};
