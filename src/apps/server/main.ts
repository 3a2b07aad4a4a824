// The server: opens the data, migrates, loads the demo region once, serves the web app and the API, runs the worker.
import { fault } from './faults.ts';
import { serve } from './serve.ts';

try {
  const running = await serve(process.argv.slice(2), process.env);
  const stop = () => {
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(fault(error));
  process.exit(1);
}
