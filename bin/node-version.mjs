// This file and its three importers (start, run, zhiquan) keep to syntax that Node 12 parses, so that an old Node gets a
// sentence instead of a SyntaxError. Everything newer lies in lib/ and is loaded after the check.

export const lowest = [20, 19];

/** True when a version such as "20.18.3" is lower than what the launcher needs. */
export function tooOld(version) {
  const parts = version.split('.').map(Number);
  return parts[0] < lowest[0] || (parts[0] === lowest[0] && parts[1] < lowest[1]);
}

export function tooOldSentence(version) {
  return (
    'Zhiquan needs Node ' +
    lowest.join('.') +
    ' or newer to start (this is ' +
    version +
    '). Install a newer Node from https://nodejs.org and run the command again.'
  );
}

/** Loads the rest only under a Node that can read it. */
export function begin(load) {
  const version = process.versions.node;
  if (tooOld(version)) {
    console.error(tooOldSentence(version));
    process.exit(2);
  }
  load().catch((fault) => {
    console.error(fault);
    process.exit(1);
  });
}
