import { fault } from '../../server/faults.ts';
import { serve } from '../../server/serve.ts';
import type { Command } from '../lib/command.ts';

export const command: Command = {
  name: 'serve',
  summary: 'Serves the web app and the API, and runs the worker.',
  help: `zhiquan serve [--port 8600] [--data <folder>] [--host 127.0.0.1] [--empty]

Example: zhiquan serve --port 8700 --data ./data --empty`,
  run: async (context) => {
    try {
      const running = await serve([...context.args, '--data', context.data], context.env);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await running.close();
      return { exit: 0 };
    } catch (error) {
      return { exit: 2, error: fault(error) };
    }
  },
};
