import { CorpusRefused } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text } from '#kernel/text.ts';

/** The first line of what LanceDB says, without the places in its own source. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]!
    .replace(/,? \/(?:usr|rustc|root)\/\S+/g, '')
    .slice(0, 300);

const FULL = /no space left|disk quota|os error 28|ENOSPC|file too large|os error 27/i;
const AWAY =
  /error sending request|connection refused|connect error|timed? ?out|dns error|ECONNREFUSED|unauthori[sz]ed|forbidden|AuthenticationFailed/i;
const BROKEN = /lance|not found|was not found|corrupt|arrow|parquet|zstd|Unexpected token|os error/i;

/** What happened, in the words of the catalogue; other errors as they are. */
export function refusedBecause(error: unknown): unknown {
  if (error instanceof CorpusRefused) return error;
  const whole = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
  const reason = text(reasonOf(error), reasonOf(error));
  if (FULL.test(whole)) return new CorpusRefused(refuse('ZQ-COR-031'), error);
  if (AWAY.test(whole)) return new CorpusRefused(refuse('ZQ-COR-032', { reason }), error);
  if (BROKEN.test(whole)) return new CorpusRefused(refuse('ZQ-COR-030', { reason }), error);
  return error;
}
