// One line of progress with the time left: rewritten each second on a terminal, printed every ten seconds elsewhere.

const seconds = (ms) => `${Math.max(1, Math.round(ms / 1000))} s`;

/**
 * @param {string} label what is being done
 * @param {(elapsedMs: number) => { share: number, note?: string }} measure how much is done (0–1), asked about once a second
 * @returns {{ done: (words?: string) => void, stop: () => void }}
 */
export function showProgress(label, measure, out = process.stderr) {
  const begun = Date.now();
  const live = Boolean(out.isTTY);
  let last = begun;
  const line = () => {
    const elapsed = Date.now() - begun;
    const { share, note } = measure(elapsed);
    const left = share > 0.03 && share < 1 ? `, about ${seconds((elapsed / share) * (1 - share))} left` : '';
    return `${label}: ${note ? `${note}, ` : ''}${seconds(elapsed)}${left}`;
  };
  if (!live) out.write(`${label} …\n`);
  const timer = setInterval(() => {
    if (live) out.write(`\r\x1b[2K${line()}`);
    else if (Date.now() - last >= 10_000) {
      last = Date.now();
      out.write(`${line()}\n`);
    }
  }, 1000);
  const stop = () => {
    clearInterval(timer);
    if (live) out.write('\r\x1b[2K');
  };
  return {
    stop,
    done(words = label) {
      stop();
      out.write(`${words} (${seconds(Date.now() - begun)}).\n`);
    },
  };
}
